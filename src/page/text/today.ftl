### What the first team is called where it is the company of today.

-first = You today
-first-team = your team today
-first-name = your team today
siloed = You today
team-siloed = your team today
tip-siloed = Your company as it says that it works today.
