from __future__ import annotations

from making import file

P = b"<p>It must print labels.</p>"


@file("deep.html", None)
def elements_nested_100000_deep() -> bytes:
    return b"<div>" * 100_000 + P


@file("formatting.html", None, heavy=True)
def formatting_left_open() -> bytes:
    return b"<b><i><p>" * 20_000 + P


@file("misnested.html", None)
def formatting_that_overlaps() -> bytes:
    return b"<a><b><p></a>x</b>" * 5_000 + P


@file("tables.html", None)
def tables_in_tables_in_cells() -> bytes:
    return b"<table><tr><td>" * 20_000 + P


@file("fostered.html", None)
def text_in_tables_where_none_belongs() -> bytes:
    return b"<table>" + b"<tr>x<i>" * 10_000 + P


@file("lists.html", None)
def lists_that_each_announce_the_next() -> bytes:
    return b"<ul><li>Announced here:<p>" * 5_000 + b"<p>It must print.</p>" * 5_000


@file("attributes.html", None, heavy=True)
def a_million_attributes_of_an_element() -> bytes:
    return b"<p " + b" ".join(b"a%d=1" % n for n in range(1_000_000)) + b">It must print."


@file("value.html", None)
def one_attribute_of_20_megabytes() -> bytes:
    return b"<p style='" + b"display :" * 2_000_000 + b"'>It must print."


@file("active.html", None)
def scripts_refreshes_and_frames() -> bytes:
    return (b"<meta http-equiv=refresh content='0;url=http://127.0.0.1:9'><base href=http://127.0.0.1:9/>"
            b"<link rel=stylesheet href=x.css><script src=//127.0.0.1:9/x.js>while(1);</script>"
            b"<style>@import 'x'</style>"
            b"<iframe src=file:///etc/passwd></iframe><img src=x onerror=alert(1)><object data=x></object>" + P)


@file("entities.html", None)
def entities_of_control_characters() -> bytes:
    return (b"<p>It must print &#27;[31m &#x9b;2J &#0; &#xD800; &#x110000; &#99999999999999; "
            b"&amp;amp; &notit; labels.</p>")


@file("entity.html", None)
def an_entity_without_an_end() -> bytes:
    return P + b"&" * 1_000_000 + b"&#" + b"9" * 1_000_000


@file("comments.html", None)
def comments_that_are_conditions_or_never_end() -> bytes:
    return b"<!--[if IE]><script>x</script><![endif]--><![CDATA[x]]><!-- a --!> <!--" + P + b"<!--" * 200_000


@file("types.html", None, heavy=True)
def many_document_types() -> bytes:
    return b'<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]>' * 10_000 + P + b"&a;"


@file("script.html", None)
def a_script_that_never_ends() -> bytes:
    return P + b"<script><!--<script>" + b"</scrip" * 1_000_000


@file("templates.html", None)
def templates_in_templates() -> bytes:
    return b"<template>" * 20_000 + P


@file("svg.html", None)
def foreign_elements_that_change_back() -> bytes:
    return b"<svg><foreignObject><math><mi>" * 5_000 + P


@file("selects.html", None, heavy=True)
def options_without_end() -> bytes:
    return P + b"<select><optgroup><option>x" * 100_000


@file("charset.html", None)
def an_encoding_that_changes_or_does_not_exist() -> bytes:
    return b"<meta charset=utf-7><meta charset=rot13><meta charset=unicode_escape>" + P


@file("idna.html", None)
def a_codec_of_python_as_encoding() -> bytes:
    return b'<?xml version="1.0" encoding="zlib"?><meta charset="idna">' + P


@file("body.html", None)
def many_bodies() -> bytes:
    return b"<html a=1><body b=1><frameset>" * 50_000 + P


@file("deep.md", None)
def quotes_nested_very_deep() -> bytes:
    return b">" * 100_000 + b" It must print.\n"


@file("lists.md", None)
def a_list_nested_very_deep() -> bytes:
    return b"".join(b"  " * n + b"- It must print.\n" for n in range(700))


@file("brackets.md", None)
def brackets_and_stars_without_end() -> bytes:
    return b"It must print. " + b"[" * 50_000 + b"*_`" * 50_000 + b"]" * 50_000


@file("markup.md", None, heavy=True)
def tags_left_open() -> bytes:
    return b"It must print.\n\n" + b"<a <script <!-- " * 18_000


@file("table.md", None, heavy=True)
def a_table_of_many_columns() -> bytes:
    return b"|a" * 20_000 + b"|\n" + b"|-" * 20_000 + b"|\n" + b"|x|\n" * 200
