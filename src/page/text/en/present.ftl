### In the room: the screens, the notes, and the phones.

## The way in, and what frames every screen.
present = Present
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
menu-seats = Seats in the room
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
scene-facts = { $leads } leads and { $budget } of marketing a month. { $reps ->
    [one] One salesperson.
   *[other] { $count } salespeople.
  } A typical deal of { $deal }.
scene-habits = They differ in seven habits:
guess-title = Same budget. Same market. Same luck.
guess-question = How much *more or less* will the aligned team earn?
guess-range = Anything from { $least } to { $most }, as a share of what { -first-team } earns in { $months } months.
guess-yours = Your guess
guess-none = no guess yet
guess-slider = Guess, in per cent
guess-type = or type it
guess-fault = A number from { $least } to { $most }.
guess-commit = Commit
guess-decline = See it without a guess
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
many-stand = Stand if your aligned team earned less than { -first-team } did in the next seat: *{ $stand } of { $seats }* stand. Of all { $n } futures about *{ $share } in 100* would. With the same luck: { $lost } of { $seats }.
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
lever-budget = twice the budget
lever-after = With this lever
lever-sentence = Alone, this brings { -first-team } *{ $gain }*. The aligned team still earns *{ $left }* more.
lever-sentence-reached = Alone, this brings { -first-team } *{ $gain }*: as much as the aligned team, or more.
lever-sentence-none = Both teams live this practice alike, so there is nothing to pull.
lever-no-budget = No budget is planned, so there is none to double.
lever-waiting = Playing the same futures with this lever pulled…
reasons-title = Where the gap comes from
reasons-first = First conversation: *{ $name }*, { $brings }.
home-title = Take your company home
home-code = Scan it, and change anything: every number here is yours to change.
home-explore = Open the whole page
home-print = Print the report
home-honesty = A simulation of assumptions that you can change, not a forecast.

## Codes, and the address behind them.
code-label = The link as a QR code: { $link }
code-seat = Scan it: your seat is a future.
code-guess = Guess on your phone, too.
code-private = Phones cannot reach this page. Public address:
code-address = Public address:
code-placeholder = https://…

## On a phone.
seat-title = Your seat is a future
seat-number = Your seat number
seat-go = Show my future
seat-fault = A whole number from 1 to { $most }.
seat-name = Seat { $seat }
seat-guess-first = First your guess:
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
notes-next = Next: { $name }
notes-last = This is the last screen.
notes-clock = { $spent } of { $minutes } min on this screen
notes-whole = { $spent } of { $minutes } min in all
notes-start = Start the clocks
notes-over = { $late } over
notes-agenda = Agenda
notes-minutes = { $n } minutes
notes-alone = These notes belong to a presentation. Open it in another window with “Present”, and press N there.
notes-blank-on = The screen is blank.
say-scene = Nobody here is the bad team. Both have the same people, the same money and the same market. All that differs is what marketing and sales tell each other, and when.
ask-scene-room = Which of these seven does your company live today? Raise a hand for each.
say-guess = Nothing has been shown yet, and nothing will be before you commit. A guess that you have made is one that you will remember. The range is wide on purpose.
ask-guess-room = How much more, or less, does the aligned team earn? Hands up for each range.
say-one = This is one year of thousands. Watch the leads between the two departments: some are passed on, some are never called, some come back later.
ask-one-room = Where do you lose most of yours? Who would know?
say-many = Each mark is one seat. Luck is large: the two clouds overlap. Alignment moves the whole cloud, it does not make any single year safe.
ask-many-room = Stand if your aligned team earned less than { -first-team } did in the next seat. Why do so few lose against their own luck, and so many against their neighbour’s?
say-lever = One lever at a time. Money buys more leads, but somebody has to call them. Let the room choose the lever before you show what it brings.
ask-lever-room = What would you have done with twice the budget? What does it need that money cannot buy?
say-reasons = The bars add up to the gap. The first conversation is the one that brings most if you change nothing else. It is a place to begin, not an order.
ask-reasons-room = Who has to sit at that table, and by when?
say-home = The code holds your company as it is here. Nothing was sent anywhere: all of it ran on this device. It is a simulation of assumptions, so change the ones you do not believe.
ask-home-room = Which assumption do you doubt most? Change it tonight, and see whether the answer stands.
