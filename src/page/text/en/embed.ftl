### What the page says inside someone else's page.

compact-intro = What is it worth when marketing and sales work as one team? Try it with your own numbers.
compact-budget = Marketing budget a month
compact-leads = Leads a month, at today’s budget
see-all = See all, in a new tab
call = Get in touch

## Sending a result
send = Send my result
send-preview = This goes to { $site }, and nothing else. What you typed stays here.
send-now = Send this
send-not = Do not send
send-waits = Your result can be sent once all futures are in.
send-done = Sent to { $site }.
sent-headline = Headline
sent-currency = Currency
sent-gap = Gap in revenue
sent-percent = Gap in per cent
sent-left = Left after all costs
sent-ahead = Draws ahead, of ten
