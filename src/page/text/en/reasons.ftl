### What is said below the first answer: what becomes of leads, a future to be watched, the reasons, how we know, and
### the report on paper.

## Where the leads go
stages-title = For every 100 new leads
stages-summary-differ = The teams differ most at “{ $stage }”: { $siloed } of 100 leads with { -first-team }, { $aligned } with the aligned one.
stages-summary-same = Both teams lose the same leads at the same places.
stages-summary-none = No leads arrive, so there is nothing to lose or win.
stage-column = What becomes of a lead
stage-unqualified = Not qualified
stage-uncalled = Qualified, never called
stage-refused = Called, not accepted
stage-no-opportunity = No opportunity, or not yet
stage-open = Lost or still open
stage-won = Won
stages-drift = Typed: { $typed } of MQLs become SQLs today. Simulated for { -first-team }: { $simulated }; trust, busy weeks and quarter-ends move it.

## Which sources close
sources-title = Which sources close
sources-summary = { $bestleads } of the leads of { -first-team } but { $bestcustomers } of its customers come from “{ $best }”; from “{ $worst }” it is { $worstleads } of the leads and { $worstcustomers } of the customers.
sources-summary-both = { $bestleads } of the leads but { $bestcustomers } of the customers come from “{ $best }”; from “{ $worst }” it is { $worstleads } of the leads and { $worstcustomers } of the customers.
sources-summary-one = All new leads come from “{ $only }”. Customers of other sources were in the pipeline on the first day.
sources-summary-none = Nobody is won, so no source closes.
sources-budget = The aligned team moved its budget: “{ $name }” went from { $before } to { $after } of it.
sources-budget-both = Both teams moved their budget: “{ $name }” went from { $before } to { $after } of it.
source-column = Source
share-of-leads = { $team }: share of leads
share-of-customers = { $team }: share of customers
share-of-budget = { $team }: final share of budget
legend-leads = share of leads
legend-customers = share of customers

## Watch a future
watch-title = Watch a future
watch-intro = One future, week by week: the same market and the same luck for both teams.
watch-open = Watch a future
watch-summary = Future { $future }, week { $week } of { $weeks }: { -first-team } has won { $siloedwon ->
    [one] one deal
   *[other] { $siloedwon } deals
 } and earned { $siloed }, the aligned team { $alignedwon ->
    [one] one deal
   *[other] { $alignedwon } deals
 } and { $aligned }.
watch-still-summary = Futures { $first } to { $last }: both teams’ revenue as it adds up, in the same market. The aligned team ends ahead in { $ahead } of them.
watch-play = Play
watch-pause = Pause
watch-step = Next week
watch-next = Next future
watch-next-nine = Next nine
watch-flick = Flick through futures
watch-week = Week
watch-speed = Speed
watch-slow = Slow
watch-normal = Normal
watch-fast = Fast
watch-marketing = Marketing
watch-sales = Sales
watch-arrived = Leads
watch-passed = Passed on
watch-worked = Worked
watch-accepted = Accepted
watch-won = Won
watch-nurture = coming back later
watch-uncalled = never called
watch-refused = not accepted
watch-trust = Trust in marketing’s leads
watch-marks = { $leads ->
    [1] Each mark is a lead
   *[other] Each mark is { $leads } leads
 }{ $deals ->
    [1] , or a deal won.
   *[other] , or up to { $deals } deals won.
 }
watch-line = The upright line is the handoff: left of it marketing, right of it sales.
watch-future = Future { $n }
watch-passed-column = { $team }: passed on
watch-worked-column = { $team }: worked
watch-accepted-column = { $team }: accepted
watch-won-column = { $team }: won
watch-revenue-column = { $team }: revenue so far

## Where the gap comes from
attribution-title = Where the gap comes from
attribution-how = Each practice’s share of the { $gap }, if every order of adopting them counts the same.
attribution-most = Most comes from “{ $name }”: { $money }.
attribution-gain = The largest gain comes from “{ $name }”: { $money }.
attribution-close = Most seems to come from “{ $name }”: { $money }. { $n ->
    [one] The next one is too close to be told from it.
   *[other] The next { $n } are too close to be told from it.
 }
attribution-loss = “{ $name }” takes { $money } away here; its bar points to the left. What the aligned team does differently there costs it more than it brings.
attribution-equal = The teams work alike, so there is no gap to take apart.
attribution-unclear = No practice’s share is large enough to be told from chance.
attribution-waiting = As soon as all futures are in, every practice is tried in every combination.
attribution-progress = { $n } futures taken apart, still refining. The fine line at the end of a bar is one standard error of the simulation; the letter grades the evidence that the practice matters, not its amount: A peer-reviewed, B large observed data, C survey, J our judgement.
attribution-done = { $n } futures taken apart, in { $ways } combinations of practices each. The fine line at the end of a bar is one standard error of the simulation; the letter grades the evidence that the practice matters, not its amount: A peer-reviewed, B large observed data, C survey, J our judgement.
practice-column = Practice
share-column = Share of the gap
error-column = Standard error
alone-column = Brings alone
pays-column = Pays from week
grade-column = Evidence
never-pays = never
untold-pays = not told from chance
alone-title = Which conversation first?
alone-intro = What each practice brings if { -first-team } starts with it and changes nothing else:
alone-pays = *{ $money } more* alone, pays from week { $week }
alone-never = *{ $money } more* alone, but does not pay for itself within { $months } months
alone-untold = *{ $money } more* alone; whether it pays for itself within { $months } months cannot be told from chance
alone-loss = *{ $money } less* alone
alone-unclear = nothing that shows, alone

## Two scoreboards, or one
boards-title = Two scoreboards…
boards-caption = Quarters out of 100 of { -first-team }, by lead goal and quota
boards-apart = In { $apart } of 100 quarters the departments of { -first-team } disagree: in { $leads ->
    [0] none
   *[other] { $leads }
 } marketing celebrates while sales misses, in { $quota ->
    [0] none
   *[other] { $quota }
 } it is the other way round.
boards-agree = Whatever the quarter, the departments of { -first-team } hardly ever disagree.
boards-no-leads = No leads are expected and none arrive, so marketing always meets its goal, whatever sales does.
boards-goals = Marketing’s goal: as many MQLs as the company of today would pass on in a usual quarter. Sales’ goal: a quota of { $quota }.
lead-goal-met = lead goal met
lead-goal-missed = lead goal missed
quota-met = quota met
quota-missed = quota missed
boards-both = both celebrate
boards-leads-only = “sales can’t close”
boards-quota-only = “the leads are junk”
boards-neither = both blame
one-title = …or one
one-apart = Measured by one goal, the quota, the aligned team succeeds in *{ $aligned }* of 100 quarters, { -first-team } in *{ $siloed }*. All that the teams do differently makes the difference, not the goal alone.
one-never = Measured by one goal, the quota, neither team succeeds in any of 100 quarters. Perhaps the quota under “Sales team” is not this company’s.
one-same = Measured by one goal, the quota, either team succeeds in *{ $n }* of 100 quarters.
one-marks = { $team }: quota met in { $n } of 100
quarter-column = Quarter
quarter-all = All quarters
reports-title = What each department would report
reports-hint = Means over all futures. Emails opened and articles published are activities: by design they are the same for both teams and say nothing about revenue.
report-marketing = Marketing’s report, { $months } months
report-sales = Sales’ report, { $months } months
report-visitors = Visitors
report-opens = Emails opened
report-articles = Articles published
report-leads = Leads
report-mql = MQLs
report-cost = Cost for each lead
report-no-leads = no leads
report-deals = Deals won
report-revenue = Revenue, shop included
report-quota = Quota
report-worked = Leads worked
report-bad = Called bad
report-bad-of = { $n } ({ $share })

## Which team would you fund?
fund-title = Which team would you fund?
fund-intro = Two teams ask for the same budget again: { $budget } a month. You see what marketing reports of each, on average over all futures.
fund-reports = Marketing’s reports
fund-first = Team 1
fund-second = Team 2
fund-unsure = These reports do not tell
fund-picked = You chose { $number }: *{ $name }*.
fund-unsure-is = { $number } is *{ $name }*.
fund-siloed = { -first-team }
fund-aligned = the aligned team
fund-more = On average it earns { $own }, the other { $other }: *{ $gap } more*.
fund-less = On average it earns { $own }, the other { $other }: *{ $gap } less*.
fund-even = On average it earns { $own }, the other { $other }: about the same.
fund-equal = The teams work alike: each earns { $money } on average.
fund-why = None of these figures says what becomes of a lead once sales has it.

## Week by week
weeks-title = Week by week: when does it pay?
weeks-summary-dips = The gap after all costs. On average it is above zero from week { $week } to the end. { $never ->
    [0] In nearly every future it has paid by the end.
   *[other] Living the same luck, it has not paid by the end in { $never } of 100 futures.
 }
weeks-summary-pays = The gap after all costs. On average it is above zero from the first week. { $never ->
    [0] In nearly every future it has paid by the end.
   *[other] Living the same luck, it has not paid by the end in { $never } of 100 futures.
 }
weeks-summary-never = The gap after all costs. On average alignment does not pay within { $months } months. { $never ->
    [0] In nearly every future it has paid by the end.
   *[other] Living the same luck, it has not paid by the end in { $never } of 100 futures.
 }
weeks-summary-equal = The gap after all costs. The teams work alike, so there is none.
weeks-gap = Gap after costs
weeks-revenue = Revenue of both
weeks-revenue-summary = Revenue as it adds up. After { $months } months { -first-team } has { $siloed } on average, the aligned team { $aligned }.
weeks-pays = pays from week { $week }
weeks-end-note = on average
weeks-band = Strong band: the middle half of the first { $n } futures; pale band: the middle 90 of 100. Thin lines are single futures.
week-column = Week
gap-column = Mean gap after costs
band-low-column = 5 of 100 are below
band-high-column = 5 of 100 are above
revenue-column = { $team }: mean revenue so far
quarter = Q{ $n }

## What budget the gap is worth
worth-title = What budget is that worth?
worth-waiting = Once the practices are taken apart, both teams are tried on other budgets.
worth-siloed-more = To earn what the aligned team earns, { -first-team } would need *{ $budget } a month*, { $distance } more than planned.
worth-siloed-less = On *{ $budget } a month*, { $distance } less than planned, { -first-team } earns what the aligned one does.
worth-siloed-none = *No budget* lets { -first-team } earn what the aligned one does, not even { $most } a month:
worth-capacity = its { $reps } reps cannot work the extra leads.
worth-horizon = the extra leads would close only after the { $months } months.
worth-saturation = the channels are saturated, so more money brings too few leads.
worth-aligned = The aligned team earns what { -first-team } does on *{ $share }* of the budget, { $budget } a month. Alignment’s own cost is not in these budgets.
worth-aligned-without = The aligned team earns what { -first-team } does without any budget within this time.
worth-aligned-none = No budget lets the aligned team earn what { -first-team } does:
worth-alike = The teams earn the same on the same budget, so the gap is worth no budget.
worth-nothing-planned = No budget is planned, so there is none to compare.
worth-range = With the error of the simulation, { -first-team } would need { $low } to { $high } a month.
worth-range-open = With the error of the simulation, { -first-team } would need { $low } a month at least, or no budget does.
worth-note = Other budgets are played on { $n } of the same futures. More budget brings more leads at falling returns.
worth-gap = { $money } on the plan
worth-distance = worth { $money } a month
worth-nowhere = no budget reaches this
budget-column = Monthly budget
budget-revenue-column = { $team }: mean revenue

## What would change the answer
change-title = What would change the answer
change-waiting = Once the budgets are tried, every input is tried at a low and at a high value.
change-most-more = Each input at a low and at a high value, everything else as it is. “{ $name }” moves { $what } most: at { $value } it is { $money } higher.
change-most-less = Each input at a low and at a high value, everything else as it is. “{ $name }” moves { $what } most: at { $value } it is { $money } lower.
change-nothing = No input changes { $what } by more than chance.
change-of-gap = the gap
change-of-left = the gap after all costs
change-of-siloed = the revenue of { -first-team }
change-unclear = nothing that shows
change-gap = The gap
change-left = Gap after costs
change-siloed = Revenue, { -first }
change-key = Strong bars: the input’s high value; pale bars: its low one. For the four rates of the funnel, low and high are the range in print, else our judgement. { $n } futures behind every bar.
change-all = The table has all { $n } inputs.
input-column = Input
mean-of-channels = { $label }, mean of the channels
now-column = Now
low-column = Low
high-column = High
low-change-column = Low changes
high-change-column = High changes
impossible = cannot be
lifetime = A customer that sales wins brings { -first-team } { $siloed } of revenue in five years, the aligned team { $aligned }: the first deal, and renewals at the same price.
lifetime-both = A customer that sales wins brings either team { $value } of revenue in five years: the first deal, and renewals at the same price.
prove = Prove me wrong
prove-title = When does it not pay?
prove-hint = Searches, on this device, for the nearest company for which alignment does not pay.
prove-searching = Searching… { $n ->
    [0] nothing yet.
    [one] One input alone can do it so far.
   *[other] { $n } inputs can do it alone so far.
 }
prove-already = No search is needed: as it is, the aligned team is { $money } behind after all costs.
prove-found = Alignment does not pay for every company. The nearest for which it does not, with several inputs changed at once or with one alone:
prove-none = None found nearby: no input alone or with others makes alignment stop paying within its range.
prove-company = { $changes }. Tried in 2,000 other futures, the aligned team is { $money } behind there after all costs.
prove-move = “{ $name }” at { $to } instead of { $from }
prove-crossings = Inputs that do it alone, the nearest first:
prove-below = “{ $name }” at { $to } or less, now { $from }
prove-above = “{ $name }” at { $to } or more, now { $from }
prove-open = Open this company
list = { $first } and { $last }

## How we know
know-title = How we know
know-method = Both teams are the same company: the same budget, the same reps, the same market and the same luck, week by week. They differ only in seven practices, each a named exchange between marketing and sales. No gap is put in; it comes out of what becomes of leads: passed on, called in time, followed up, kept warm and won, or not. What each practice changes there is an assumption with its source, or with our judgement.
know-today = The rates that you type are what the company sees today. The page works out once which conversions lie behind them; after that nothing is adjusted behind your back. More budget brings more leads at falling returns, and leads that sales cannot work stay unworked.
know-luck = Every future draws its own market, its own true rates and its own strength for each practice, because nobody knows these well. What we do not know widens the answer instead of hiding.
know-limits = What it leaves out: competitors, price changes, people who leave, a product that gets better or worse. What is printed about alignment and results is correlation: firms that work as one may also differ in other ways. Simulated rates drift a little from typed ones, because in busy weeks sales cannot work every lead.
know-grades-title = Grades, and what they cost
know-grades = A is peer-reviewed, B large observed data, C a survey or a vendor’s benchmark, J our own judgement. The weaker the best evidence behind a practice, the more its strength varies from future to future: up to { $a } either way for A, { $b } for B, { $c } for C, { $j } for J.
know-ledger = Where the defaults come from
ledger-grade = Grade { $grade }
ledger-gap = Overall gap: about +23 % in the default company
ledger-gap-source = Aligned firms converted 29 % of their leads, others 24 %: +21 % (Miller Heiman with Northern Illinois University, 2010). Aligned firms did better on eight outcomes (Peterson, Gordon and Palghat, Journal of Selling 15, n = 821). The page marks a gap above 21 % and warns above 60 %.
ledger-gap-grade = C, A
ledger-differ = Not every difference between departments harms
ledger-differ-source = Some differences in outlook help the result (Homburg and Jensen, Journal of Marketing, 2007). So a practice may also come out as a loss here.
ledger-differ-grade = A
ledger-volume = More leads can mean fewer sales
ledger-volume-source = High lead volume brought delay and wasted effort in the field model of one large retailer (Smith, Gopalakrishna and Chatterjee, Journal of Marketing Research 43, 2006).
ledger-volume-grade = A
ledger-follow = Leads followed up: 60 % in a silo, 72 % aligned
ledger-follow-source = What drives follow-up is known from 461 reps in 4 firms (Sabnis, Chatterjee, Grewal and Lilien, Journal of Marketing, 2013). The level is our judgement; often heard is that only 30 % are pursued.
ledger-follow-grade = A, J
ledger-response = First call: after 42 h in a silo, 12 h aligned
ledger-response-source = Of 2,241 audited US firms 23 % never answered; the others took 42 h on average (Oldroyd, McElheran and Elkington, Harvard Business Review, 2011). The 12 h are our judgement.
ledger-response-grade = B, J
ledger-delay = What delay costs: conversion falls with time, never below 60 % of its best
ledger-delay-source = The same study found a call within the hour seven times as likely to qualify a lead as one an hour later. That does not show what caused it, and is not about closing, so our curve is far milder.
ledger-delay-grade = B, J
ledger-nurture = Unready leads that come back: 5 % in a silo, 35 % aligned
ledger-nurture-source = Of inquiries 26 % were ready, 49 % not yet, 25 % unqualified; 59 % of firms had no nurture programme (MarketingSherpa, 2012, about 2,000 organisations). The two shares are our judgement.
ledger-nurture-grade = C, J
ledger-rush = Quarter-end rush: deals pulled forward at 10 % lower prices, and less time for new leads
ledger-rush-source = Timing deals by quota cost one software vendor 6 to 8 % of revenue (Larkin, Journal of Labor Economics, 2014). Prices fall and sales rise at fiscal year-end (Oyer, Quarterly Journal of Economics, 1998). At month-end the win rate was 51 % lower and deals were 34.5 % smaller (InsideSales, 2017, 9.8 million transactions).
ledger-rush-grade = A, A, B, J
ledger-sources = Fit of sources: from 10 % (paid social) to 65 % (referrals)
ledger-sources-source = Of leads, 3.63 % of referrals became deals, 1.55 % from the website, 1.47 % social, 0.8 % advertising, 0.6 % trade shows, 0.5 % webinars (Implisit, 2014, about 500 firms). How much of a source fits is our judgement.
ledger-sources-grade = B, J
ledger-renewal = Renewal: 85 % where the fit is good, 55 % where it is poor
ledger-renewal-source = Referred customers were worth at least 16 % more and left less (Schmitt, Skiera and Van den Bulte, 2011, about 10,000 customers of a bank; later work confirms that they stay, not that they bring more). The two shares are our judgement.
ledger-renewal-grade = A, J
ledger-saturation = Saturation at 1 to 2 times today’s spend, carry-over of 10 to 80 % a week
ledger-saturation-source = Our choice, within what open marketing-mix models document as sensible (Robyn, Meridian).
ledger-saturation-grade = J
ledger-rest = Telling good leads from poor (a separation of 0.7 in a silo, 1.2 aligned), message match, trust, the cost of alignment, and what no line above names: deals, reps, quota, margin, shop, certainty, noise
ledger-rest-source = We found no source. Where a practice rests on judgement alone, its strength is drawn with the widest doubt.
ledger-rest-grade = J
know-benchmarks = Rates in print, and yours
benchmark-what = Rate
benchmark-print = In print
benchmark-here = Here
benchmark-grade = Grade
benchmark-none = no leads
benchmark-visitor = Visitor → lead
benchmark-visitor-range = 2 to 5 %
benchmark-mql = Lead → MQL
benchmark-mql-range = 15 to 30 %
benchmark-sql = MQL → SQL
benchmark-sql-range = 13 to 22 %, or 30 to 50 %
benchmark-opportunity = SQL → opportunity
benchmark-opportunity-range = 30 to 75 %
benchmark-won = Opportunity → won
benchmark-won-range = 15 to 35 %
benchmark-customer = Lead → customer
benchmark-customer-range = 0.8 %, or 5 %
benchmark-renewal = Renewal, good fit
benchmark-renewal-range = 90 to 93 %
benchmark-note = Definitions decide: what one firm calls an SQL, another calls an MQL, so printed rates differ up to six-fold. From lead to customer: Implisit 2014 (B), MarketingSherpa 2009 (C). Renewal: SaaS Capital, 2023, over 1,500 software firms. As a rule of thumb (J), small deals of $5k to $25k take 14 to 30 days, mid-market ones of $25k to $100k 30 to 90, larger ones 90 to 180 or more.
know-famous = Famous numbers that we do not use
famous-mathmarketing = “36 % higher retention and 38 % higher win rates”
famous-mathmarketing-why = A consultancy’s survey of 2005 (about 1,400 firms) said 36 % fewer customers lost to competitors and 38 % more proposals closed. The first half is misquoted: where 10 % leave, it means 93.6 % stay instead of 90 %.
famous-billion = “208 % more revenue”, “67 % better at closing”, “$1 trillion lost”
famous-billion-why = Copied from list to list. We found no study behind them.
famous-nurture = “79 % of leads never convert”, “nurtured leads buy 47 % more”, “50 % more sales-ready leads at 33 % lower cost”
famous-nurture-why = Only second-hand; we found no study to read.
famous-minutes = “100 times more likely within 5 minutes”
famous-minutes-why = Six firms, and the odds of reaching someone after 5 instead of 30 minutes. The study says itself that it is not about closing (Oldroyd, 2007).
famous-content = “60 to 70 % of content is never used”
famous-content-why = Widely repeated; how it was found out, we could not find.
famous-growth = “20 % growth against a 4 % decline”
famous-growth-why = The best group seems to have been chosen by its results, so the claim runs in a circle.
check-title = Check it yourself
check-hint = Lets the engine play, on this device, a company without noise, rush or scarcity, whose year can be worked out on paper from your numbers, and two teams alike.
check-run = Run the checks
check-running = Playing…
check-none = With these numbers there is no such company to play.
check-passed = All { $n } checks agree within four standard errors.
check-failed = { $failed } of { $n } checks do not agree within four standard errors. By chance that happens to one check in 16,000, so please tell us: send the link of this page.
check-caption = What is known on paper against what the engine played
check-what = What
check-expected = On paper
check-found = Played
check-error = Standard error
check-verdict = Verdict
check-agrees = agrees
check-differs = differs
check-leads = Leads
check-lead-spread = Spread of leads (standard deviation)
check-visitors = Visitors
check-orders = Orders of the shop
check-mql-to-sql = SQLs for each MQL
check-sql-to-opportunity = Opportunities for each SQL
check-opportunity-to-won = Deals won for each opportunity
check-deal = Money a deal
check-capacity = Leads worked by too few reps
check-equal-teams = Largest gap between two teams alike
know-run = { $engine }, seed { $seed }, { $n } futures of each team in { $seconds } s on this device.
know-print = Print a report
know-one-file = Save as one file
know-futures = All futures (CSV)
know-results = All results (JSON)
know-redraw = Draw other futures
know-private = Everything is computed on this device. Nothing that you type leaves it.
forget = Remember nothing on this device
forget-hint = Otherwise this browser keeps the look, the exercises that you solved, the address for phones and, until its tab is closed, a presentation. Your company stands in the page’s address alone. The page’s own files may stay, for use without a network.
know-offline = Ready offline: the whole page is on this device, every file checked. It opens without a network.

## The report on paper
print-title = { $company }: { $months } months of { -first-team } and the aligned team
print-waiting = Not all futures are in yet. Print again in a moment.
print-grades = A peer-reviewed, B large observed data, C survey, J our judgement
print-changes = What differs from the preset
preset-column = Preset
print-as-preset = All inputs are those of the preset “{ $preset }”; the main ones:
print-more = { $n ->
    [one] and one more, which the link holds
   *[other] and { $n } more, which the link holds
 }
print-made = Made with { $engine }, seed { $seed }, { $n } futures of each team. This link opens the same company with the same futures:
print-qr = The same link as a QR code
