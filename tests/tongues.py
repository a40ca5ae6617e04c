"""Short texts of our own about things to be built, in many languages and shapes."""

from __future__ import annotations

SHORT = {
    "mail en": ("en", (
        "Hi Jo, the drivers need a page with today's stops. They want to tick off each stop when it is "
        "done, and the office has to see at once who is late. No login please.")),
    "bullets en": ("en", (
        "- list of all orders\n- print the label of an order\n- search by name and date\n- nobody but the "
        "office may delete")),
    "caps en": (
        "en", "THE SYSTEM MUST STORE ALL ORDERS. IT SHOULD BE POSSIBLE TO SEARCH FOR AN ORDER BY NAME AND DATE."),
    "mail de": ("de", (
        "Hallo Jo, die Fahrer brauchen eine Seite mit den Stopps von heute. Sie wollen jeden Stopp "
        "abhaken, und das Büro muss sofort sehen, wer zu spät ist. Bitte ohne Anmeldung.")),
    "bullets de": ("de", (
        "- Bestellungen anzeigen\n- Lieferschein drucken\n- Suche nach Name, Datum\n- Benachrichtigung per "
        "E-Mail\n- Löschen nur durch Büro\n- Rechnung als PDF\n- Übersicht aller Filialen")),
    "caps de": (
        "de", "DAS SYSTEM MUSS ALLE BESTELLUNGEN SPEICHERN. DIE SUCHE NACH NAME UND DATUM IST FÜR DAS BÜRO."),
    "technical de": ("de", (
        "Das Backend läuft als Docker Container auf Kubernetes, der Login geht über OAuth und Single "
        "Sign-on. Das Dashboard zeigt Requests, Errors und Latency; die API liefert JSON, und ein Cron Job "
        "macht jede Nacht ein Backup der PostgreSQL Database.")),
    "table de": ("de", (
        "| Anforderung | Priorität | Verantwortlich |\n| Bestellung erfassen | hoch | Büro |\n| Lieferung "
        "verfolgen | mittel | Fahrer |\n| Rechnung verschicken | hoch | Buchhaltung |")),
    "mail fr": ("fr", (
        "Bonjour, les chauffeurs ont besoin d'une page avec les arrêts du jour. Ils veulent cocher chaque "
        "arrêt, et le bureau doit voir tout de suite qui est en retard. Pas de mot de passe.")),
    "bullets fr": ("fr", (
        "- afficher les commandes\n- imprimer le bon de livraison\n- recherche par nom, date\n- notification "
        "par courriel\n- suppression réservée au bureau\n- facture PDF")),
    "mail es": ("es", (
        "Hola, los conductores necesitan una página con las paradas de hoy. Quieren marcar cada parada y "
        "la oficina tiene que ver enseguida quién llega tarde. Sin contraseña, por favor.")),
    "bullets es": ("es", (
        "- mostrar pedidos\n- imprimir albarán\n- búsqueda por nombre, fecha\n- notificación por correo\n- "
        "eliminación solo oficina\n- factura PDF\n- gestión de clientes")),
    "mail nl": ("nl", (
        "Hoi, de chauffeurs hebben een pagina nodig met de stops van vandaag. Ze willen elke stop afvinken "
        "en het kantoor moet meteen zien wie te laat is. Graag zonder wachtwoord.")),
    "bullets nl": ("nl", (
        "- bestellingen tonen\n- pakbon afdrukken\n- zoeken op naam, datum\n- melding via e-mail\n- "
        "verwijderen alleen door kantoor\n- overzicht van alle filialen")),
    "mail zh": (
        "zh", "司机需要一个页面显示今天的站点。他们想勾选每个站点，办公室必须马上看到谁迟到了。不要密码。"),
    "technical zh": ("zh", (
        "后端使用 Python 和 PostgreSQL，部署在 Kubernetes "
        "上。用户通过 OAuth 登录，API 返回 JSON，每天晚上备份 database。")),
    "mail hi": (
        "hi", "ड्राइवरों को आज के स्टॉप वाला एक पेज चाहिए। वे हर स्टॉप पर निशान लगाना चाहते हैं।"),
    "mail pt": ("mis", (
        "Olá, os motoristas precisam de uma página "
        "com as paragens de hoje. Eles querem marcar "
        "cada paragem e o escritório tem de ver logo "
        "quem está atrasado. Não queremos "
        "palavra-passe.")),
    "mail it": ("mis", (
        "Ciao, gli autisti hanno bisogno di una pagina con le fermate di oggi. Vogliono spuntare ogni "
        "fermata e l'ufficio deve vedere subito chi è in ritardo. Niente password, per favore.")),
    "mail pl": ("mis", (
        "Cześć, kierowcy potrzebują strony z "
        "dzisiejszymi przystankami. Chcą odhaczać "
        "każdy przystanek, a biuro musi od razu "
        "widzieć, kto się spóźnia. Bez hasła, bo nikt "
        "go nie pamięta.")),
    "mail sv": ("mis", (
        "Hej, förarna behöver en sida med dagens "
        "stopp. De vill bocka av varje stopp och "
        "kontoret måste genast se vem som är sen. "
        "Inget lösenord, tack, för det är ingen som "
        "minns det.")),
    "mail tr": ("mis", (
        "Merhaba, sürücülerin bugünkü durakları "
        "gösteren bir sayfaya ihtiyacı var. Her "
        "durağı işaretlemek istiyorlar ve ofis kimin "
        "geç kaldığını hemen görmeli. Şifre olmasın "
        "lütfen.")),
    "mail cs": ("mis", (
        "Ahoj, řidiči potřebují stránku s dnešními "
        "zastávkami. Chtějí odškrtnout každou "
        "zastávku a kancelář musí hned vidět, kdo má "
        "zpoždění. Prosím bez hesla.")),
    "mail fi": ("mis", (
        "Hei, kuljettajat tarvitsevat sivun, jolla näkyvät päivän pysäkit. He haluavat merkitä jokaisen "
        "pysäkin ja toimiston on heti nähtävä, kuka on myöhässä. Ei salasanaa, kiitos.")),
    "mail ru": ("mis", (
        "Привет, водителям нужна страница с "
        "сегодняшними остановками. Офис должен сразу "
        "видеть, кто опаздывает. Без пароля, "
        "пожалуйста.")),
    "mail el": ("mis", (
        "Οι οδηγοί χρειάζονται μια σελίδα με τις "
        "σημερινές στάσεις. Χωρίς κωδικό, παρακαλώ.")),
    "mail ar": ("mis", (
        "يحتاج السائقون إلى صفحة تعرض محطات اليوم. "
        "يجب أن يرى المكتب فوراً من تأخر. بدون كلمة "
        "مرور.")),
    "mail ja": (
        "mis", "運転手には今日の停留所のページが必要です。事務所は誰が遅れているかを見なければなりません。"),
    "mail ko": ("mis", (
        "운전사들은 오늘의 정류장이 있는 페이지가 필요합니다. 사무실은 누가 늦는지 바로 "
        "봐야 합니다.")),
    "names": ("und", "Acme Bolt Okoro Brandt Lee Vale Novak Meyer Santos"),
    "code": ("und", "x1 = f(y2)\nreturn 0\nprint(label)"),
    "list of things": ("und", "Export CSV\nLogin\n40 users\nPostgreSQL"),
}  # fmt: skip
