from __future__ import annotations

import pytest
from tongues import SHORT

from interviewer.language.tongue import detect, tongues

TEXTS = {
    "en": "The shop prints labels for all of its shelves, and the people who work there want it on their phones. "
          "It must be possible to go on when the network is gone, because the storage rooms have no signal at all.",
    "de": "Der Laden druckt Schilder für alle Regale, und die Leute dort möchten das auf ihren Telefonen erledigen. "
          "Es muss auch dann weitergehen, wenn das Netz weg ist, denn in den Lagern gibt es keinen Empfang.",
    "fr": "Le magasin imprime des étiquettes pour tous les rayons, et les gens qui y travaillent "
          "veulent le faire sur leur téléphone. Il faut que cela marche sans réseau, "
          "parce que dans les réserves il n'y a pas de signal.",
    "es": "La tienda imprime etiquetas para todos los estantes, y las personas que trabajan allí "
          "quieren hacerlo con el teléfono. Tiene que funcionar cuando no hay red, "
          "porque en los almacenes no llega la señal.",
    "nl": "De winkel drukt etiketten voor alle schappen, en de mensen die daar werken willen dat op hun telefoon doen. "
          "Het moet ook werken als het netwerk weg is, want in de opslag is er geen bereik.",
    "zh": "商店为所有货架打印标签，在那里工作的人希望用手机完成。没有网络的时候也必须能够继续，因为仓库里没有信号。",
    "hi": "दुकान सभी अलमारियों के लिए लेबल छापती है, और वहाँ काम करने वाले लोग इसे अपने फ़ोन पर करना चाहते हैं।",
    "pt": "A loja imprime etiquetas para todas as prateleiras, e as pessoas que trabalham ali querem fazer isso no seu "
          "telefone. Tem de funcionar quando não há rede, porque nos armazéns não chega o sinal da operadora.",
    "it": "Il negozio stampa etichette per tutti gli scaffali, e le persone che ci lavorano vogliono farlo con il loro "
          "telefono. Deve funzionare anche quando non c'è rete, perché nei magazzini il segnale non arriva.",
    "ja": "店はすべての棚のラベルを印刷し、そこで働く人々はそれを電話で行いたいと考えています。",
}  # fmt: skip


@pytest.mark.parametrize("tongue", ["en", "de", "fr", "es", "nl", "zh", "hi"])
def test_the_seven_languages_are_told_apart(tongue):
    assert detect(TEXTS[tongue]) == tongue


@pytest.mark.parametrize("tongue", ["pt", "it", "ja"])
def test_their_neighbours_are_not_taken_for_them(tongue):
    assert detect(TEXTS[tongue]) == "mis"


@pytest.mark.parametrize("name", SHORT)
def test_short_texts_bullets_and_capitals_are_recognised(name):
    language, text = SHORT[name]
    assert detect(text) == language
    assert tongues(text.split("\n")) == (language,)


@pytest.mark.parametrize("foreign", ["mail de", "mail fr", "mail es", "mail nl", "mail zh"])
def test_a_reply_in_another_language_is_noticed(foreign):
    language, reply = SHORT[foreign]
    mail = SHORT["mail en"][1].split(". ")
    assert set(tongues([*mail, *reply.split(". ")])) == {"en", language}


def test_a_greeting_is_no_part_in_another_language():
    mail = SHORT["mail en"][1].split(". ")
    assert tongues([*mail, "Viele Grüße aus Hamburg", "Jürgen Müller, Geschäftsführer"]) == ("en",)


def test_english_words_in_a_german_text_do_not_make_it_english():
    assert tongues(SHORT["technical de"][1].split(". ") * 5) == ("de",)


@pytest.mark.parametrize("text", ["", "OK", "x1 = f(y2)\nreturn 0", "12 34 56", "Acme Bolt Okoro Brandt Lee Vale"])
def test_too_little_to_tell_is_undetermined(text):
    assert detect(text) == "und"


def test_code_and_names_in_an_english_text_do_not_change_it():
    assert detect(TEXTS["en"] + " def print_label(shelf): return shelf.label; " * 3) == "en"
