### On someone else's page.
