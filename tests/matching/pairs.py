"""Pairs of things people write about one product: some cannot both hold, some only look so."""

from __future__ import annotations

CONFLICTING = [
    # what must be running when
    ("Hi all, just to be clear: the booking site has to be live on 1 March.",
     "Go-live is planned for mid April.",
     "1 March against mid April"),
    ("The stall planner goes live on 1 March, the council has that date in its minutes.",
     "Go-live is now 15 May, after the spring fair.",
     "1 March against 15 May"),
    ("Launch: 2027-03-01", "We launch in June 2027, not earlier.", "2027-03-01 against June 2027"),
    ("The new rota must be in use by 1 May.",
     "- Roll-out on 15 September after the summer",
     "1 May against 15 September"),
    # money
    ("Budget: EUR 9,000 for everything.", "I told the board we can spend 15,000 euros.", "9,000"),
    ("It must not cost more than 20k euros.", "The budget is 45,000 EUR.", "45,000 EUR"),
    ("A day ticket costs 12 euros.", "The day ticket is 14 euros.", "12 euros"),
    ("Membership costs £30 a year.", "The membership fee is £36 a year.", "£36"),
    # counts, durations, shares, limits
    ("It has to serve 40 users.", "There will be 60 users.", "40 users against 60 users"),
    ("We have 14 volunteers who will use the tool.", "The tool is for about 90 volunteers.", "14 volunteers"),
    ("Search must answer within 2 seconds.", "Search has to answer within 5 seconds.", "2 seconds"),
    ("Photos are kept for 30 days.", "We keep the photos for 2 years.", "30 days against 2 years"),
    ("The service must be available 99.5 % of the time.", "Availability: at least 99.9 %.", "99.5 %"),
    ("Uploads may be up to 10 MB.", "The upload limit is 50 MB.", "10 MB"),
    ("A loan lasts at most 14 days.", "Loans last at most 21 days.", "14 days"),
    ("Members can cancel until 24 hours before the lesson.",
     "Members can cancel until 48 hours before the lesson.",
     "24 hours"),
    # offline, live
    ("It has to work offline, there is no signal in the vault.",
     "The app needs a permanent internet connection.",
     "connection"),
    ("Stock levels have to be synced in real time.", "Stock levels are synced once a night.", "at once"),
    ("Everything must run on our own server.", "We agreed that it will be hosted in the cloud.", "where it runs"),
    # sign-in
    ("No login, please. Nobody remembers passwords.", "All users must log in with their e-mail address.", "sign in"),
    ("Parents can use it without an account.", "Every parent must register before the first order.", "sign in"),
    # must against non-goal
    ("Online payment is out of scope.", "Customers must be able to pay online.", "out of scope"),
    ("We do not need a mobile app.", "There must be a mobile app for the drivers.", "out of scope"),
    ("Out of scope: printing labels", "The tool must print labels for every shelf.", "out of scope"),
    # languages, platforms, build or buy
    ("The interface will be in German only.", "The interface must be in English.", "German against English"),
    ("Orders are stored in PostgreSQL.", "We use MySQL as the database.", "PostgreSQL against MySQL"),
    ("The database must be Oracle.", "Database: SQLite is enough.", "Oracle against SQLite"),
    ("iOS only, all our people have iPhones.", "It must run on Android.", "Android"),
    ("The backend is written in Java.", "Backend in Python, as everything we do.", "Java against Python"),
    ("We want to buy an off-the-shelf product.", "We will build it ourselves.", "bought against built"),
    ("It will be hosted on AWS.", "Hosting: must be hosted on Azure.", "AWS against Azure"),
    ("The code will be published as open source.", "The software stays proprietary.", "open"),
]  # fmt: skip

UNNOTICED = [
    ("Statistics are not part of this project.", "The office needs statistics about every branch.", "out of scope"),
]

COMPATIBLE = [
    # different milestones, phases, products
    ("The pilot starts on 1 March.", "It must be running everywhere on 1 June."),
    ("Go-live of phase 1 is on 3 May.", "Go-live of phase 2 is on 9 September."),
    ("The beta launches in May.", "We launch in July."),
    ("The driver app goes live on 1 May.", "The web shop goes live on 15 June."),
    ("The review meeting is on 4 April.", "Launch is on 1 May."),
    ("Launch is in March.", "The launch is planned for 14 March."),
    ("It must be ready by 30 June.", "We launch on 15 June."),
    ("We go live in Q2 2027.", "Go-live: 3 May 2027."),
    ("It must be running on 01.09.2027.", "The launch is on 1 September."),
    ("Training starts on 2 May, the launch follows.", "The launch is on 9 May."),
    ("The old system was launched on 3 March 2014.", "We launch on 1 May 2027."),
    ("The contract ends on 31 December.", "Deadline is 1 October."),
    ("Version 1 must be live in May.", "Version 2 must be live in October."),
    ("Could we go live on 1 May?", "Go-live is on 1 June."),
    ("We could launch on 1 May or on 1 June.", "Launch on 1 June."),
    ("In Spain we launch on 1 May.", "In Italy we launch on 1 September."),
    # change, current against target, history, examples
    ("Approval time must fall from 14 to 3 days.", "Approval takes 14 days today."),
    ("Today 40 users work with the spreadsheet.", "The tool must serve 120 users."),
    ("Last year we had 300 members.", "We have 340 members."),
    ("Approval takes 9 days at the moment.", "Approval must take at most 2 days."),
    ("Earlier we said 10 MB, that is no longer true.", "Uploads may be up to 50 MB."),
    ("For example, a report with 10 rows must open within 1 second.",
     "A report with 5,000 rows must open within 8 seconds."),
    ("The price was 10 euros until 2024.", "The day ticket is 12 euros."),
    # per something against total, average against peak, ranges and bounds that meet
    ("Each shop has 3 users.", "There will be 42 users."),
    ("We have 2,000 euros per month for hosting.", "The budget is 30,000 euros."),
    ("The budget for hardware is 4,000 euros.", "The budget is 30,000 euros."),
    ("About 40 orders a day on average.", "At peak 400 orders a day."),
    ("There will be 30 to 50 users.", "There will be 45 users."),
    ("About 40 users.", "42 users."),
    ("Search must answer within 5 seconds.", "Search answers in 2 seconds."),
    ("At most 100 concurrent users.", "There will be 800 users."),
    ("The service must be available 99.5 % of the time.", "80 % of the orders come by phone."),
    ("Search must answer within 2 seconds.", "The export must be done within 5 minutes."),
    ("Photos are kept for 30 days.", "Invoices are kept for 10 years."),
    ("A loan lasts at most 14 days.", "A loan lasts at most two weeks."),
    ("Response within 2 seconds.", "Response within 2000 ms."),
    ("There are 14 branches.", "There are 3 vans."),
    ("A day ticket costs 12 euros.", "A season ticket costs 90 euros."),
    ("At least 10 seats in every room.", "At most 30 seats in every room."),
    # opposites that are none
    ("It does not have to work offline.", "The app needs an internet connection."),
    ("The driver app must work offline.", "The office dashboard needs an internet connection."),
    ("It should run not only in the cloud but also on our own server.", "It will be hosted in the cloud."),
    ("Guests can order without an account.", "Staff must log in."),
    ("Should people log in?", "No login, please."),
    ("The app runs on iOS and Android.", "It must run on Android."),
    ("Today everything runs on our own server.", "It will be hosted in the cloud."),
    # scope
    ("Online payment is out of scope.", "In version 2 customers must be able to pay online."),
    ("Printing is out of scope for now; later we must print labels.", "Labels must show the price."),
    ("Out of scope: import of old orders", "New orders must be shown at once."),
    ("Payment by card is out of scope.", "Customers must be able to pay by invoice."),
    ("A mobile app is out of scope.", "There must be no mobile app."),
    # choices
    ("Orders are stored in PostgreSQL.", "The old data has to be migrated from MySQL."),
    ("We looked at MySQL as the database and dropped it.", "Orders are stored in PostgreSQL."),
    ("The backend is written in Java.", "The frontend is written in TypeScript."),
    ("The interface must be in German and English.", "The interface must be in English."),
    ("The interface must be in German.", "The interface must also be in French."),
    ("We use PostgreSQL as the database.", "Redis is used as a cache."),
    ("We want to build it ourselves.", "Buy a second printer."),
    ("It will be hosted on AWS.", "Backups could be stored on Azure."),
]  # fmt: skip
