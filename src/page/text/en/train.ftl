### In the course: exercises.

## The list
guide = Facilitator’s guide
exercises-title = Exercises
exercises-intro = Ten companies, ten questions. Each opens on the page itself, with a goal that the engine checks.
exercises-solved = { $n ->
    [0] None of the { $all } is solved yet.
   *[other] { $n } of { $all } are solved.
 }
exercises-kept = What you solved is kept on this device only.
exercises-forget = Forget what I solved
level-see = Level 1: see
level-understand = Level 2: understand
level-decide = Level 3: decide
exercise-solved = solved
exercise-back = To the simulator

## The panel of an exercise
exercise-place = Exercise { $number } of { $all }
exercise-all = All exercises
exercise-leave = Leave
exercise-again = Start over
exercise-next = Next exercise
exercise-hint = Hint { $n } of { $all }
exercise-hints = Hints
exercise-show = Show one way
exercise-shown = This way was shown to you. “Start over” lets you find one of your own, which then counts.
exercise-check = Check
exercise-number = Your number
exercise-options = Your answer
exercise-wait = Not all futures are in yet. The verdict follows in a moment.
exercise-study = The engine is still looking for the reasons. The verdict follows in a moment.
exercise-not-a-number = Type a number first, such as 50.
exercise-choose-first = Choose an answer first.
exercise-right = *Solved.*
exercise-not-yet = *Not yet.*
exercise-hidden = The answer shows as soon as your number is close.
exercise-debrief = What to take from it
exercise-hint-company = Use the inputs of the page, then check. “Start over” takes your changes back.

## What the engine says to an attempt
rule-shut = Put back “{ $name }”: it stays as it is in this exercise.
rule-most = You changed { $n } of the inputs that may move; at most { $most ->
    [one] one may
   *[other] { $most } may
 }.
measure-ahead = Of 100 draws of one future from each team, the aligned one is ahead in { $value }.
measure-apart = In { $value } of 100 quarters one department of { -first-team } meets its goal and the other does not.
measure-chance = In { $value } of 100 futures the aligned team reaches { $goal }.
measure-gap = The gap in revenue is { $value }.
measure-left = After all costs, { $value } of the gap is left.
bound-least = Asked for is at least { $bound }.
bound-most = Asked for is at most { $bound }.
predict-low = That is too low.
predict-high = That is too high.
fact-closes = Of 100 of its leads { $customers } become customers.
fact-pays = Adopted alone, it pays from week { $week }.
fact-never = Adopted alone, it does not pay for itself within { $months } months.

## 1
exercise-1-title = How often is the aligned team ahead?
exercise-1-task = The aligned team works a little better than a silo in all seven practices. Put all futures of each team into a hat and draw one of each, 100 times. In how many draws does the aligned team earn more? Come within 10.
exercise-1-hint-1 = If the teams were alike, it would be 50.
exercise-1-hint-2 = The gap is large, but so is luck: a poor year of the aligned team is worse than a good one of { -first-team }.
exercise-1-hint-3 = It is nearer to 75 than to 95.
exercise-1-debrief = A better way of working moves the odds, it promises nothing. So one good year proves little, and one bad year refutes little. With the same luck the aligned team is nearly always ahead; but nobody lives two years with the same luck.

## 2
exercise-2-title = Which source would you question?
exercise-2-task = Five channels bring leads. Marketing is proud of how many each of them brings. Whose leads become customers least often?
exercise-2-hint-1 = Do not look for the source with the fewest leads. Look for the one where many leads stand against few customers.
exercise-2-hint-2 = “Which sources close” shows each source’s share of leads beside its share of customers.
exercise-2-why-0 = It brings more of the customers than of the leads: it closes well.
exercise-2-why-1 = It brings two of five leads and not one of five customers. Only one lead in ten fits, and sales calls them all the same.
exercise-2-why-2 = It brings more of the customers than of the leads, and what was written keeps working.
exercise-2-why-3 = Few leads, but about as large a share of the customers: it is average.
exercise-2-why-4 = The smallest source is the one that closes best: people who were sent by others fit.
exercise-2-debrief = Number of leads and number of customers rank the sources differently. Marketing alone sees the first, sales alone feels the second. “Budget follows what sales accepts” is the practice that joins them.

## 3
exercise-3-title = One conversation
exercise-3-task = The teams still work alike. Let the aligned team move in one practice only, as far as you like, so that it earns at least 150,000 more.
exercise-3-hint-1 = Move one round thumb to the right end and read the headline. Undo, then try the next.
exercise-3-hint-2 = Practices that only move money or smooth the quarter bring least here.
exercise-3-hint-3 = What makes each call worth more brings most: how soon it comes, to whom, and what it says.
exercise-3-debrief = One conversation can already be worth more than a year of fine words, and several would have done here. Which one it is differs from company to company. The gap came from what you moved: nothing else differs between the teams.

## 4
exercise-4-title = Which practice pays first when sales is overloaded?
exercise-4-task = This sales team has fewer hours than its leads need. Suppose { -first-team } adopts one practice alone. Which of these pays for itself first?
exercise-4-hint-1 = Ask of each practice: does it send more to sales, or does it make an hour of sales worth more?
exercise-4-hint-2 = What sends more leads to people without time only makes the pile higher.
exercise-4-hint-3 = “Which conversation first?” on the page names the week for each.
exercise-4-why-follow_up = To follow up more is a promise that nobody here has the hours to keep.
exercise-4-why-message_match = It needs not one more call: every call, and everything after it, goes a little better, from the first weeks on.
exercise-4-why-nurture = It brings leads back to a team that cannot even call the new ones.
exercise-4-why-response_time = A sooner call converts better, but the number of calls is what is short here.
exercise-4-why-shared_lead_definition = A good answer, and a close second: the same hours now go to better leads.
exercise-4-debrief = Where hours are short, more leads and more follow-up bring little; better leads and better calls do. The order would be another one for a team with time to spare. Mind the grade: message match rests on our judgement alone.

## 5
exercise-5-title = Why did more leads not raise revenue?
exercise-5-task = This company doubled its advertising. Leads rose by two fifths, the revenue of { -first-team } by hardly one per cent. Why?
exercise-5-hint-1 = Follow the leads: “Of every 100 leads” shows where they end.
exercise-5-hint-2 = Set the sales reps to 6 and see what becomes of the same leads. Then start over.
exercise-5-hint-3 = “What budget is that worth?” names the reason.
exercise-5-option-saturation = The channels are saturated: the money brought hardly any more leads.
exercise-5-option-capacity = Sales cannot work the extra leads.
exercise-5-option-horizon = The extra leads close only after the year.
exercise-5-why-saturation = The channels do saturate, yet two fifths more leads arrived. Something after the handoff holds them up.
exercise-5-why-capacity = Sales worked as many leads as before, because it worked all that it could. The rest was paid for and never called.
exercise-5-why-horizon = Deals do take time, but with enough reps the same leads would pay within the year.
exercise-5-debrief = Marketing met its goal with ease, sales could not, and both boards tell the truth. More of what is not short changes nothing. Look for the narrowest place first.

## 6
exercise-6-title = Eight futures of ten
exercise-6-task = The aligned team should reach 2.2 million in at least 80 of 100 futures, without more budget and without more people. Move only the round thumbs.
exercise-6-hint-1 = The goal is set. The third figure, “Chance to reach”, is what you raise.
exercise-6-hint-2 = An average above the goal is not enough: half of the futures lie below the average.
exercise-6-hint-3 = All seven practices at 0.8 come close.
exercise-6-debrief = To be fairly sure of 2.2 million the team has to aim for about 2.8 on average. That is what a promise costs when luck is part of the year. And it shows the limit: levels like these are near textbook alignment, and the gap is far beyond the one comparable figure in print.

## 7
exercise-7-title = How often do the departments disagree?
exercise-7-task = In { -first-team } marketing has a lead goal and sales a quota. In how many of 100 quarters does one of them celebrate while the other misses? Come within 8.
exercise-7-hint-1 = If the two goals had nothing to do with each other, and each were met half of the time, it would be 50.
exercise-7-hint-2 = They have a little to do with each other: more leads do help. Deals take months, so they help late.
exercise-7-debrief = Nobody has to be lazy or wrong for this. Two goals, a delay of months between them and ordinary luck are enough for blame. One shared goal does not make more quarters good by itself, but both departments then have the same good ones.

## 8
exercise-8-title = Make it not pay
exercise-8-task = Here alignment pays. Find a company for which it does not: after all costs nothing of the gap should be left. Change only facts of the company: typical deal, rates, leads, gross margin. The practices and their cost stay.
exercise-8-hint-1 = Alignment costs the same whatever a deal is worth.
exercise-8-hint-2 = What makes every customer worth less makes the gap worth less, too.
exercise-8-hint-3 = “Prove me wrong” searches for such companies and names the limits.
exercise-8-debrief = What alignment brings grows with the company, what it costs does not. Below a certain size of deal, margin or number of leads it does not pay, and this page says so. Whoever sells alignment should know that limit.

## 9
exercise-9-title = Make it pay
exercise-9-task = For this small firm alignment costs more than it brings. Choose what the aligned team works on, and how many months you look ahead, so that at least 5,000 is left after all costs.
exercise-9-hint-1 = Every practice costs the same, not every practice brings the same here. Bring those that bring little back to the left end.
exercise-9-hint-2 = One salesperson with time to spare: follow-up comes first.
exercise-9-hint-3 = A change takes a quarter to learn, and deals take months. Look further ahead than a year.
exercise-9-debrief = Small firms cannot afford everything at once. A few practices, chosen by what they bring here, and some patience turn a loss into a gain. The amount is small: for this firm it is a reason to do two or three things well, not to start a programme.

## 10
exercise-10-title = Three conversations for the board
exercise-10-task = The board pays for three practices at most, and accepts none that rests on judgement alone: “Message learns from sales” stays as it is. At least 290,000 should be left after all costs.
exercise-10-hint-1 = Start with one practice at the right end, then add a second and a third.
exercise-10-hint-2 = “Where the gap comes from” ranks what you moved, and each bar carries its grade.
exercise-10-hint-3 = Follow the lead: is it the right one, is it called soon, is it called at all?
exercise-10-debrief = Definition, first call and follow-up work on the same lead, one after the other, so each makes the others worth more. All three rest on research or on large observed data. That is a case that a board can examine, assumption by assumption.
