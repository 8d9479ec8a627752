### In the room: the screens, the notes, and the phones.

## The way in, and what frames every screen.
present-steps = Screens
present-step = { $n }: { $name }
present-of = { $n } of { $all }
present-back = Back
present-next = Next
present-menu = Menu
present-show = Show the screen again
step-scene = Two teams
step-guess = Guess
step-one = One future
step-many = Many futures
step-lever = One lever
step-reasons = Why
step-home = Take it home

## What the menu offers.
menu-title = Present
menu-full = Full screen
menu-blank = Blank the screen
menu-notes = Notes window
menu-again = Ask for a new guess
menu-leave = Leave
menu-close = Close
menu-seats = Seats in the room, 1 to { $most }
menu-keys = Keys
keys-next = Right arrow, space or Page Down: next screen
keys-back = Left arrow or Page Up: the screen before
keys-ends = Home, End: first and last screen
keys-blank = B or full stop: blank the screen, and back
keys-notes = N: notes
keys-full = F: full screen
keys-help = ?: this menu
keys-leave = Escape: leave
notes-blocked = Your browser blocked the notes window.
notes-open = Open the notes

## The screens.
scene-title = One company. Two teams.
scene-intro = We play the same company twice: once with { -first-team }, once with the aligned team. Same budget, same market, same luck.
scene-demand = { $leads } leads and { $budget } of marketing a month.
scene-demand-planned = { $leads } leads and { $budget } of marketing a month today; played with { $planned }.
scene-sales = { $reps ->
    [one] One salesperson.
   *[other] { $count } salespeople.
  } A typical deal of { $deal }.
scene-habits = They differ in seven practices:
guess-title = Same budget. Same market. Same luck.
guess-question = How much *more or less* will the aligned team earn?
guess-range = Anything from { $least } to { $most }, as a share of what { -first-team } earns in { $months } months.
guess-yours = Your guess
guess-none = no guess yet
guess-slider = Guess, in per cent
guess-press = press the line
guess-type = or type it
guess-fault = A number from { $least } to { $most }.
guess-commit = Commit
guess-decline = See it without a guess
guess-gate = The next screen opens with your guess, or with “See it without a guess”.
guess-stands = The guess stands: *{ $guess }*.
guess-declined = You chose to see it without a guess.
hands-title = Or count raised hands
hands-range = { $low } to { $high }
hands-more = One hand more for { $range }
hands-less = One hand less for { $range }
hands-guess = { $n ->
    [one] The room’s guess: *{ $guess }*, of one hand.
   *[other] The room’s guess: *{ $guess }*, the mean of { $count } hands.
  }
many-title-guess = You guessed { $guess }. The answer is { $answer }.
many-title = The aligned team earns { $answer } on average.
many-stand = Stand if your aligned team earned less than { -first-team } in the next seat: *{ $stand } of { $seats }*, the hollow marks.
many-guess = Guess { $guess }
many-answer = Answer { $answer }
many-seat-column = Seat
many-own-column = { $team }: revenue
many-next-column = Next seat, { -first-team }
many-stands-column = Stands
many-stands = stands
many-sits = sits
lever-title = Pull one lever
lever-choice = The only change
lever-none = choose one…
lever-ask = Guess first: what will it bring?
lever-budget = twice the budget
lever-after = With this lever
lever-sentence = Alone, this brings { -first-team } *{ $gain }*. The aligned team still earns *{ $left }* more.
lever-sentence-reached = Alone, this brings { -first-team } *{ $gain }*: as much as the aligned team, or more.
lever-cost = Twice the budget costs { $more } more in { $months } months.
lever-sentence-none = Both teams live this practice alike, so there is nothing to pull.
lever-no-budget = No budget is planned, so there is none to double.
lever-waiting = Playing the same futures with this lever pulled…
reasons-title = Where the gap comes from
reasons-first = Talk first about *{ $name }*: { $brings }. Its evidence: { $grade }, from A, research, to J, our own judgement.
home-title = Take your company home
home-code = Scan it, and change anything: every number here is yours to change.
home-explore = Open the whole page
home-print = Print the report
home-honesty = A simulation of assumptions that you can change, not a forecast.

## Codes, and the address behind them.
code-label = The code over the whole screen: { $link }
code-seat = Scan it: your seat is a future.
code-guess = Guess on your phone, too.
code-private = Phones cannot reach this page. Public address:
code-address = Public address:
code-placeholder = https://…

## On a phone.
seat-title = Your seat is a future
seat-number = Your seat number
seat-go = Take this seat
seat-fault = A whole number from 1 to { $most }.
seat-name = Seat { $seat }
seat-guess-first = First your guess:
seat-wait = Wait until the screen in front shows a mark for every seat. One of them is yours.
seat-show = Show my future
seat-won = With the aligned team, your seat earned *{ $more } more* than with { -first-team }. Both had the same luck.
seat-lost = With the aligned team, your seat earned *{ $less } less* than with { -first-team }. Both had the same luck.
seat-even = Your seat earned the same with both teams.
seat-stand = *Stand up.* The next seat earned { $next } with { -first-team }: more than your seat with the aligned one.
seat-sit = *Stay seated.* The next seat earned { $next } with { -first-team }: no more than your seat with the aligned one.
seat-picture = Revenue of both teams in your future, week by week: { -first-team } ends at { $siloed }, the aligned team at { $aligned }.
seat-other = Another seat
seat-all = See all futures

## The notes window.
notes-say = Say
notes-ask = Ask
notes-expect = Expect
notes-next = Next: { $name }
notes-last = This is the last screen.
notes-clock = { $spent } of { $minutes } min on this screen
notes-whole = { $spent } of { $minutes } min in all
notes-start = Start the clocks
notes-standing = They stand until you start them, or go on to the next screen.
notes-over = { $late } over
notes-agenda = Agenda
notes-minutes = { $n } minutes
notes-alone = These notes belong to a presentation. Open it in another window with “Present”, and press N there.
notes-blank-on = The screen is blank.
say-scene = Two teams, one company. Same market, same budget, same luck. They differ in how marketing and sales work together: how soon a lead is called, what counts as a good lead, what becomes of a lead that is not ready.
ask-scene-room = Whose leads are the problem here, marketing’s or sales’?
expect-scene = Each side names the other, mostly with a laugh. Do not settle it. Write both answers down; you will need them in step 4.
say-guess = How much more, or less, does the aligned team earn? Write your own number on the handout before anybody speaks.
ask-guess-room = A show of hands for each range on the screen. Enter the tally, then commit: the room’s guess now stands.
expect-guess = Most hands between 0 and 50. Somebody says “it depends”. Answer: “It does. In step 5 you will say on what.”
say-one = This is one possible year. Left of the line is marketing, right of it sales. Watch the leads that nobody calls.
ask-one-room = Stop in the middle: “Which team is ahead? Would you bet on it?” After the end: “Is that proof?”
expect-one = “No, it may be luck.” That is the point: one year proves nothing, neither here nor in your company. So we play it ten thousand times.
say-many = Read the title and the sentence below it aloud. Then wait. “Each mark is a possible year. The aligned team’s cloud lies higher, and yet it can lose.”
ask-many-room = Who was within five points? What did you think of that the others did not?
expect-many = Silence, then “that is us”. Point to what you wrote down in step 1.
say-lever = One lever at a time. Money buys more leads, but somebody has to call them.
ask-lever-room = What if we simply doubled the ads? Take a guess, then choose twice the budget.
expect-lever = The rates and the deal are doubted first. The answer moves; that it moves is what earns trust.
say-reasons = No practice does it all. The letter is the evidence behind each: A is research, J is our own judgement.
ask-reasons-room = In pairs, one of marketing and one of sales, two minutes: “Which one conversation would you have next week, and who calls whom?” Each pair writes it on the handout.
expect-reasons = Ask three pairs to read theirs out.
say-home = The code holds the company as we left it. It opens with the same futures on every phone. Nothing that you type leaves your device.
ask-home-room = Look at your first guess. What would you now tell the person who was not here?
expect-home = It is a simulation of assumptions, not a forecast. The conversation on your handout is real. Have it by Friday.
