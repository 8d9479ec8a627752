### What the explore page says as soon as it answers. *Stars* mark what stands out.

## The first team, which today.ftl gives other names
-first = siloed
-first-team = the siloed team
-first-name = siloed team

## The bar
product = Handoff
preset-label = Company
undo = Undo
more = More
redo = Redo
share = Share
start-again = Start again
theme-label = Look
theme-system = Theme: system
theme-light = Theme: light
theme-dark = Theme: dark
skip = Skip to the answer
present = Present
exercises = Exercises
offline = Ready offline

## Presets
preset-professional-services = Professional services
preset-b2b-software = B2B software
preset-industrial-equipment = Industrial equipment
preset-home-services = Home services
preset-online-retailer = Online-first retailer
preset-small-firm = Small firm
preset-overloaded-sales = Overloaded sales team
preset-sales-with-slack = Sales team with slack
preset-equal-teams = Two equal teams

## Inputs
inputs-title = Inputs
what-if = What if
practices-title = How the two teams work
ask-title = Where are we today?
ask-hint = Seven short questions put your own team in the place of the siloed one.
ask-done = The first team is yours, as it works today. What is typed below stays as it is.
ask-already = You already work together at least as closely as the aligned team here, so there is nothing for you to gain from it. Move its lanes to try more.
ask-intro = Your answers become your team today, in the place of the siloed one. The rates that you typed stay: they are what you see while you work like this. A question without an answer leaves its practice as it is, and the aligned team is never below yours.
ask-take = This is us
ask-cancel = Cancel
ask-about = about { $value }
today-title = Our company today
siloed = Siloed
aligned = Aligned
team-siloed = siloed team
team-aligned = aligned team
budget = Monthly budget
reps = Sales reps
name = Company name
currency = Currency
leads = Monthly leads
stages-terms = An MQL is a lead that marketing passes on, an SQL one that sales accepts.
lead-to-mql = Lead → MQL
mql-to-sql = MQL → SQL
sql-to-opportunity = SQL → opportunity
opportunity-to-won = Opportunity → won
deal-median = Typical deal
adopt = These are our numbers
adopt-hint = Makes this your company of today: { $budget } a month, { $reps ->
    [one] one rep
   *[other] { $count } reps
 } and the { $leads } leads below. The answer then starts from there.
channels-title = Channels
channel-spend = { $name }: spend a month
channel-leads = { $name }: leads a month
channel-fit = { $name }: share of leads that fit
organic-leads = Without spend: leads a month
sales-title = Sales team
sales-reps = Reps today
leads-per-rep = Leads a rep can work in a week
sql-weeks = Weeks as an SQL
opportunity-weeks = Weeks as an opportunity
deal-spread = Spread of deal values
quota = Quota a quarter
channels-spend = Spend of the channels today
channels-leads = Leads of the channels
half-saturation = Where channels saturate
carry-over = Carry-over of spend from week to week
fit-share = Share of paid leads that fit
visitor-to-lead = Visitors who become leads
organic-fit = Share of leads without spend that fit
organic-visitors = Visitors without spend who become leads
persistence = How long the market stays up or down
fit-certainty = Past leads behind the fit of sources
aligned-level = { $practice }, aligned team
siloed-level = { $practice }, { -first-name }
shop-title = Shop
orders-per-visitor = Orders for each visitor
order-value = Money an order
market-title = Market and certainty
horizon = Months ahead
certainty = Past leads behind the rates
volatility = How much the market moves in a week
seasonality = Season
lead-dispersion = Evenness of weekly leads
yield-spread = Spread of each source’s yield
cost-title = Margins and costs
gross-margin = Gross margin
rep-cost = Cost of a rep a year
alignment-cost = Full alignment, cost a month
renewal-good = Renewal, good fit
renewal-poor = Renewal, poor fit
ramp-weeks = Weeks until a change is complete
file-title = File
save-file = Save as a file
open-file = Open a file
drop-hint = or drop a scenario file anywhere on this page
slider = { $label }, slider
change-inputs = Change inputs
done = Done
dock-ahead = Aligned earns
dock-level = about the same

## The seven practices: a name, what the left end means, what the right end means
practice-message_match = Message learns from sales
practice-message_match-low = never
practice-message_match-high = from every call
practice-response_time = Time to the first call
practice-response_time-low = 42 h
practice-response_time-high = 12 h
practice-shared_lead_definition = One definition of a good lead
practice-shared_lead_definition-low = pass volume
practice-shared_lead_definition-high = pass fit
practice-follow_up = Leads followed up
practice-follow_up-low = 60 %
practice-follow_up-high = 72 %
practice-nurture = Nurture, not discard
practice-nurture-low = 5 % return
practice-nurture-high = 35 %
practice-shared_goals = One shared revenue goal
practice-shared_goals-low = quarter-end rush
practice-shared_goals-high = steady
practice-closed_loop_budget = Budget follows what sales accepts
practice-closed_loop_budget-low = yearly plan
practice-closed_loop_budget-high = every month
hours = { $number } h

## Where are we today? A question for each practice, and answers where it has no unit
ask-message_match = Does marketing hear what leads say in calls, and does sales use marketing’s content?
ask-message_match-0 = No
ask-message_match-1 = Now and then
ask-message_match-2 = Mostly
ask-message_match-3 = From every call
ask-response_time = How soon after it was passed on is a lead first called?
ask-shared_lead_definition = Have both departments agreed what a good lead is?
ask-shared_lead_definition-0 = No, the number of leads counts
ask-shared_lead_definition-1 = Roughly
ask-shared_lead_definition-2 = Yes, and it is mostly kept to
ask-shared_lead_definition-3 = Yes, in writing, and it is kept to
ask-follow_up = How many of the leads that marketing passes on does sales take up?
ask-nurture = How many of the leads that are not ready go back to marketing instead of being dropped?
ask-shared_goals = Do both departments work towards one revenue goal?
ask-shared_goals-0 = No, a lead goal here and a quarterly quota there
ask-shared_goals-1 = A little
ask-shared_goals-2 = Mostly
ask-shared_goals-3 = Yes, one goal all year
ask-closed_loop_budget = Does marketing’s budget follow what sales accepts?
ask-closed_loop_budget-0 = No, it follows the yearly plan
ask-closed_loop_budget-1 = A little
ask-closed_loop_budget-2 = Mostly
ask-closed_loop_budget-3 = Yes, every month

## Faults under a field
fault-not-a-number = This is not a number yet. Type digits, as in { $example }.
fault-outside = Allowed: { $min } to { $max }.
fault-unreachable = Sales can work too few of so many leads: “MQL → SQL” could be { $highest } at most. Lower it, or give sales more reps.
fault-unreachable-none = Sales can work too few leads for any rate. Give it more reps, or more leads a rep.
fault-other = This would push another number out of its range. { $problem }
kept-answer = The answer still is for the last valid numbers.

## Notices
notice-dismiss = Close
release-newer = A new version is ready. Your scenario stays as it is.
release-take = Use it now
release-later = Later
link-damaged = This link was cut off or changed on its way, so nothing of it could be used. Your scenario is as it was.
link-newer = This link was made by a newer version of Handoff. Reload the page, then open the link again; your scenario is as it was.
link-partly = Some of this link could not be used; the rest is open. { $problems }
link-unreachable = The scenario in this link cannot be simulated: { $problem }. Your scenario is as it was.
file-refused = This file is not a scenario that can be opened. { $problems }
file-unreachable = The scenario in this file cannot be simulated: { $problem }. Your scenario is as it was.
file-unreadable = This file is no scenario: it is too large, or not text. Your scenario is as it was.
file-opened = The file is open.
file-opened-defaults = The file is open. It leaves out { $count ->
    [one] one field, which is
   *[other] { $count } fields, which are
 } as by default: { $fields }.
one-file-unsaved = The page could not be saved, because not all of its files are on this device. Try again with a network.
no-pictures = This browser draws no pictures for this page. “Table” shows the same in numbers.
link-copied = The link to this scenario is copied. Whoever opens it sees the same numbers.
link-of-file = This page is a file on this device, so a link to it is of no use to others. Save it as one file under “How we know” and send them that.
link-copy-failed = Copy this link: { $link }
worker-replaced = A part of the simulation stopped and was started again. Nothing is lost.
no-workers = This browser gives the page no helpers, so it simulates more slowly.
issue-labelled = “{ $label }” ({ $path }): { $rest }
more-problems = { $count ->
    [one] And one more.
   *[other] And { $count } more.
 }

## The headline
headline-ahead = Played { $n } times, the aligned team earns *{ $money }* more on average: *{ $percent }*.
headline-ahead-plain = Played { $n } times, the aligned team earns *{ $money }* more on average.
headline-behind = Played { $n } times, the aligned team earns *{ $money }* less on average: *{ $percent }*.
headline-even = Played { $n } times, the two teams earn about the same on average.
headline-nothing = Neither team earns anything, so there is nothing to compare.
headline-equal = The teams work alike, so they earn alike.
no-reps = Without a salesperson, all revenue comes from deals that were open on the first day.
no-reps-shop = Without a salesperson, all revenue comes from the shop and from deals that were open on the first day.
rest-title = One moment
rest-coming = More is on its way: this part of the page comes after the first answer.
rest-old-link = This link was made by an earlier version of this page. What reads it is on its way.
rest-late = The rest of the page has not come through the network. It is asked for again.
rest-gone = There is a newer release of this page, and the rest of this one is gone from the server. Your numbers stay.
rest-explore = Back to the first answer
headline-waiting = Playing the first possible futures…
left-more = After the cost of alignment and everything else, *{ $money }* more is left.
left-more-loss = After the cost of alignment and everything else both teams lose money, the aligned one *{ $money } less*.
left-less = But after the cost of alignment and everything else, *{ $money } less* is left: here alignment costs more than it brings.
left-less-loss = But after the cost of alignment and everything else both teams lose money, the aligned one *{ $money } more*: here alignment costs more than it brings.
left-less-both = After the cost of alignment and everything else, *{ $money } less* is left.
left-even = After the cost of alignment and everything else, both are left with about the same.
left-equal = They cost the same, and neither is ahead: draw one future from each, and it is a coin toss.
drawn = In revenue, draw one future from each team: the aligned one is ahead { $times ->
    [0] *hardly ever*
    [1] *once in 10*
    [10] *almost always*
   *[other] *{ $times } times in 10*
 }.
range = Living the same luck over { $months } months, the gap in revenue lies between { $low } and { $high } in 90 of 100 futures.
beyond-finding = The gap is above the one comparable figure in print that we know: +21 %, of leads converted, not of revenue (a survey, correlation only).
beyond-evidence = The gap is larger than any evidence we know.
honesty = A simulation of assumptions that you can change, not a forecast.
futures-in = { $n } futures of each team
futures-refining = { $n } of { $all } futures are in, still refining
settled = { $headline } { $drawn }

## Four figures
figure-left = Left after all costs, { $months } months
figure-revenue = Average revenue, { $months } months
figure-goal = Chance to reach { $goal }
figure-customer = Cost for each customer that sales won
chance-tiny = under 1 %
chance-large = over 99 %
figure-none = none won
figure-words = { -first } { $siloed }, aligned { $aligned }

## Every chart
organic = Without spend
decimal-percent = { $number } %
table = Table
table-of = { $title }: the table
save-image = Save image

## Possible futures
futures-title = { $n ->
    [20] Twenty possible futures for each team
   *[other] Fifty possible futures for each team
 }
futures-summary = Each mark stands for { $each } of { $all } futures. { $siloed } of { $n } futures of { -first-team } and { $aligned } of { $n } of the aligned team reach { $goal }.
goal = Goal
goal-pill = { $goal } goal
goal-hint = Drag the line, or type.
goal-hint-all = Every mark reaches it: drag it to the right, or type.
goal-hint-none = No mark reaches it: drag it to the left, or type.
rank-column = Rank, lowest to highest
future-revenue = { $team } revenue
