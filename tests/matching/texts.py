"""Small texts of our own: some about something to be built, some not, however software-like they sound."""

from __future__ import annotations

BUILDING = {
    "mail of a florist": """Hi Dana,

You asked what we need. Right now customers ring us, I write the order on a pad, and on Fridays half of the pads are
unreadable. I want a page where people can order a bouquet and choose the day. It should work on my tablet in
the shop.
It must not cost more than 2,000 euros. No online payment for now, they pay when they collect.
Could it be ready before Mother's Day? I don't know yet who will update the photos.

Greetings, Rosa""",
    "notes of a parents' evening": """# Lunch sign-up, notes 12 March

## What bothers us
Every Monday somebody counts hands in eleven classes. The kitchen cooks 30 meals too many.

## What we want
- Parents tick the days their child eats, at the latest by Thursday.
- The kitchen sees one number per day and the allergies.
- Nobody wants another password.

## Open
- Who pays for it?
- What about parents without a phone?""",
    "wish list": """Wish list for the workshop board

1. Every bike has a card with owner, fault and promised day.
2. A mechanic can move a card from waiting to done.
3. The owner gets a text message when the bike is done.
4. Old cards should disappear after four weeks.
5. Later: statistics about spare parts. Not needed in the first version.""",
    "ticket": """Add due dates to shelves

As a librarian I want to see which shelves have not been checked for six months so that I can plan the week.

Acceptance: a shelf that was checked 183 days ago is red in the list; one checked 182 days ago is not.
Out of scope: printing.""",
    "interview transcript": """Interviewer: How do you plan the routes today?
Dispatcher: With a paper map and the phone. When a driver is ill, I start again, that takes an hour.
Interviewer: What should the new tool do?
Dispatcher: It should suggest a route, and I must be able to change it by hand. It has to show which customer is late.
Interviewer: How many vans?
Dispatcher: Twelve now, twenty next year.""",
    "readme": """# Tidewatch

Tidewatch is a command line tool that downloads tide tables and prints the next low water for a beach.
It supports German and Dutch stations and stores the tables in a local SQLite file.

## Install
pip install tidewatch

## Limits
No tides for rivers. Licensed under MIT.""",
    "idea of two lines": """I want an app that reminds me to water my plants.
It should know which plant needs how much water and send a push notification in the morning.""",
    "chat": """[09:12] mara: ok so the export thing. customers keep asking for it
[09:13] mara: like 3 tickets this week alone
[09:14] jonas: csv or xlsx?
[09:14] mara: csv is enough for now, xlsx later
[09:15] jonas: and only admins right
[09:15] mara: yes only admins can export, because of gdpr
[09:17] jonas: how big? the acme account has 200k rows
[09:18] mara: must not time out, up to 500k rows. send a mail with a link when it is done
[09:20] jonas: link should expire after 24h i think
[09:21] mara: +1
[09:22] jonas: can ship it by 14 march if lena reviews
[09:30] lena: sure. who writes the docs?
[09:31] mara: dunno yet
[09:40] jonas: lunch?""",
    "minutes": """# Minutes, booking tool, 4 May

Present: Anna Roth (office), Deniz Kaya (IT), Paul Mohr (treasurer)

1. Anna reported that two rooms were booked twice again last week.
2. We agreed that members book online and see at once whether a room is free.
3. Cancelling is possible until 24 hours before. Decision: no payment in the first version.
4. Deniz will host it on the club's own server; nightly backup.
5. Paul: at most 3,000 euros. Decision on 20 May.
6. Open: do guests need an account? Who trains the volunteers?
Next meeting 20 May.""",
}

NOT_BUILDING = {
    "job advert": """Senior Backend Engineer (m/f/d)

We are looking for someone who loves clean APIs and secure systems. You will work in a team of six and report to the
head of platform. Your responsibilities include the performance and availability of our services.
What you bring: five years of experience with Python, Kubernetes and PostgreSQL. What we offer: a competitive salary,
30 days of holiday and a budget for conferences. Apply now with your resume; interviews start in May.""",
    "tutorial": """\
In this tutorial we'll learn how to write a login form. First, let's create a new project. You can use any
database you like. Now add the following code to your file. As you can see, the password is hashed before it is saved.
Remember that you should never store passwords in plain text. In the next chapter you'll learn how to add tests.
Try it yourself: what happens if you enter a wrong password? Exercise 3: add a button that logs you out.""",
    "technology news": """\
The chip maker said on Tuesday that it would cut 2,000 jobs after its new processor was delayed again.
Shares fell 7 percent. "We are disappointed with our performance," chief executive Mark Olsen told reporters. Analysts
had expected revenue of 4.1 billion dollars. Security researchers reported last week that the company's cloud platform
exposed data of 3 million users. According to a spokeswoman, the problem was fixed on Sunday.""",
    "privacy policy": """\
We collect your name and e-mail address when you create an account. We may share your personal data with
third parties who help us to run our services. You can delete your account at any time. We use cookies to remember
your settings. If you have questions about this policy, contact us. We retain your data for 30 days after you cancel
your subscription. You have the right to access, correct and erase your personal information.""",
    "product review": """\
I bought this phone two months ago and I love the screen. The battery lasted nine hours when I watched
videos. The camera was disappointing at night, and the interface felt slow after the update. I liked the keyboard of
the old model better. Best phone of the year? I don't think so, but for 300 euros I would recommend it to my
parents.""",
    "lease": """\
This agreement is made between the landlord and the tenant. The tenant shall pay the rent within five days of
the first of each month. The landlord shall be liable for the availability of heating. Notwithstanding clause 4, the
tenant shall not be entitled to reduce the rent. This agreement shall be governed by the laws of Saxony. Either party
may terminate this agreement with three months' written notice.""",
    "textbook": """\
A requirement is a statement of what a system must do. Non-functional requirements describe qualities such as
performance, security and usability. In general, a good requirement should be testable. For example, imagine a bank
that wants a new system. Figure 3 shows a use case diagram. In the next chapter we will look at how stakeholders are
interviewed. Remember that users often do not know what they want.""",
    "minutes of a club": """\
The club met on Friday in the village hall. Mr Harding thanked the volunteers who had painted the boat house.
The treasurer reported that 214 members had paid. She said the regatta had cost more than last year. Mrs Lowe asked
about the broken gate; it was repaired in May. The chairman was re-elected. We ate cake and went home at ten.""",
    "recipe": """\
Mix 300 g of flour with a teaspoon of salt. Add the butter in small pieces and knead until the dough is smooth.
Let it rest for 30 minutes. Heat the oven to 200 degrees. Bake for 25 minutes until golden. Serve warm.""",
    "job advert with a section of requirements": """\
Product Manager, Payments

Our mission is to make payments simple for every small business. As our product manager you will own the roadmap,
write user stories and acceptance criteria, and work with engineers and designers.

Requirements
- 5+ years of product management
- Experience with APIs, security and compliance (PCI, GDPR)
- You must be able to speak with users and stakeholders
- Fluent English

What we offer
- Salary of 70,000 to 85,000 euros
- Hybrid work, 30 days of vacation
Apply by 30 June at jobs@paylane.example.""",
    "news of an app": """\
Berlin (dpa) - The city council has approved a new app for parking tickets. Drivers will be able to pay by phone from
September, the mayor said on Monday. The app is to cost 2.4 million euros and will be built by a local company.
Critics warned of data protection problems. "We must not exclude older people," said the opposition leader.""",
    "review of an app": """\
I have used this task app for three months and here is my review. The user interface is clean and the search is fast:
results appear in less than a second. Users can share lists, set due dates and export everything to CSV. It integrates
with Google Calendar and Slack. Security is fine, it supports two-factor authentication. What I miss is an offline
mode; on the train the app was useless. Support answered within two days. For 5 euros a month I would recommend it to
small teams, but big companies should look elsewhere.""",
    "list of qualities": """\
# Non-functional requirements

- Performance: how fast a system responds.
- Security: protection against unauthorised access.
- Usability: how easy a system is to learn.
- Availability: the share of time in which a system is usable.
- Scalability: the ability to grow.""",
    "historian's data": """\
The parish registers behind this study came from nine county archives. Most had been copied once by antiquaries of the
eighteenth century, and their lists were the way into the boxes. Over three winters every baptism between 1640 and 1710
went into a notebook: surname, place, the hand of the clerk and the state of the page. Entries that a scholar had
already printed were checked against the original; about four hundred turned out to be misread. The list below names
for each register the archive, its number, its years and the writing of the clerk. Historians of trade may find the
notes on occupations of use, though only two clerks in five cared to write them down.""",
    "cooking tutorial": """\
# How to make sourdough for beginners

In this tutorial you will learn how to make your first sourdough bread. The goal is a loaf with an open crumb.

## What you need
- A kitchen scale
- A jar for the starter

## Step 1: feed the starter
Feed the starter every day with 50 g flour and 50 g water. If the starter does not rise, wait another day.

## Troubleshooting
If the dough is sticky, use less water. What if my kitchen is cold? Then it takes longer.

## FAQ
How long can I keep the bread? About 4 days.""",
}
