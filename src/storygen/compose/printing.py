"""How facts come out of a template: the values it may print, and the filters that put them in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, Self

from jinja2 import pass_context
from jinja2.runtime import Context

from storygen.compose.blocks import Claim, Link, Needed, Text
from storygen.compose.registry import Registry
from storygen.compose.vary import Chooser
from storygen.errors import TemplateError
from storygen.facts.model import Fact, FactSource
from storygen.story.links import EVIDENCE
from storygen.wording.dates import date_words
from storygen.wording.lists import join as join_words
from storygen.wording.lists import join_or
from storygen.wording.names import a_or_an, capitalise_first
from storygen.wording.style import HouseStyle

# After a letter or a figure; before one, the mark may open a quotation.
APOSTROPHE = re.compile(r"(?<=\w)'")


@dataclass(frozen=True, slots=True)
class Printed:
    """A fact in one of its text forms, ready to be printed."""

    fact: Fact
    form: str
    text: str
    href: str = ""


def curled(words: str) -> str:
    """Return the words with their apostrophes curled, whoever typed them."""
    return APOSTROPHE.sub("’", words) if "'" in words else words


class _Words(str):
    __slots__ = ()

    def __new__(cls, words: object = "") -> Self:
        return super().__new__(cls, curled(str(words)))


class Name(_Words):
    """Words from a table that are a name, not a figure: printed as they stand, never read as Markdown."""

    __slots__ = ()


class ProperName(Name):
    """What an area is called. A number word in it ("Three Rivers") states nothing."""

    __slots__ = ()


class Note(_Words):
    """Words from the program to the desk. They may hold numbers, and are never for publication."""

    __slots__ = ()


def in_form(fact: Fact, form: str) -> Printed:
    """Return the fact in a text form. Raises TemplateError, with the forms it has, when it lacks that one."""
    if not fact.known:
        return Printed(fact, form, "")
    if form not in fact.forms:
        raise TemplateError.of(
            f"the fact {fact.id} has no form “{form}”.",
            fix=f"It has: {', '.join(sorted(fact.forms))}.",
        )
    return Printed(fact, form, fact.forms[form])


def _form_filter(form: str) -> Callable[[Fact], Printed]:
    def put(fact: Fact) -> Printed:
        return in_form(fact, form)

    put.__doc__ = f"Return the fact in its form “{form}”."
    return put


FORMS = (
    "words",
    "figures",
    "start",
    "percent",
    "fraction",
    "fraction_start",
    "of",
    "of_start",
    "sum",
    "range",
)


def linked(printed: Fact | Printed, href: str) -> Printed:
    """Return the fact's words as a link."""
    whole = printed if isinstance(printed, Printed) else in_form(printed, "text")
    return replace(whole, href=href)


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of the sentence that a figure was read from, beside the draft."""

    href: str


def pictures(fact: Fact) -> tuple[Shown, ...]:
    """Return the pictures of the sentences that a fact was read from, each to be printed as a link."""
    return tuple(Shown(f"{EVIDENCE}/{name}") for name in fact.evidence)


def source_title(source: FactSource) -> str:
    """Return what a source is called: its title, or where that is not known its publisher."""
    return source.title or f"report by {source.publisher}"


class Printer:
    """Turns what a template prints into marks, for one draft. Jinja calls it on every printed expression."""

    def __init__(self, style: HouseStyle, chooser: Chooser | None = None) -> None:
        self.style = style
        self.chooser = chooser or Chooser()
        self.registry = Registry()

    def __call__(self, value: Any) -> str:
        """Return the text to print for a value."""
        kind = type(value)
        if kind is str:
            return str(value)
        if kind is Fact:
            return self._claim(in_form(value, "text"))
        if kind is Printed:
            return self._claim(value)
        if kind is Note or kind is ProperName:
            return self.registry.mark(Text(str(value)), guarded=False)
        if kind is Name:
            return self.registry.mark(Text(str(value)))
        if kind is FactSource:
            title = Claim(value.id, "title", source_title(value))
            return self.registry.mark(Link(value.link or value.url, (title,)))
        if kind is Shown:
            return self.registry.mark(Link(value.href, (Text("picture"),)))
        if value is None or kind is bool:
            raise TemplateError.of(f"{value} was printed where words belong.", fix="Use it in an {% if %}.")
        if isinstance(value, (int, float)):
            raise TemplateError.of(
                f"the bare number {value} was printed.", fix="Print the fact, not its value."
            )
        return str(value)

    def join(self, items: Iterable[Any], last: Literal["and", "or"] = "and") -> str:
        """Return the items as a list in words: “a, b and c”, or “a, b or c”."""
        words = [self(item) for item in items]
        return join_words(words, self.style) if last == "and" else join_or(words, self.style)

    def needed(self, what: str) -> str:
        """Return the mark of something that a person must still find: [NEEDED: …]."""
        return self.registry.mark(Needed(curled(str(what))))

    def _claim(self, printed: Printed) -> str:
        fact = printed.fact
        node: Claim | Needed = Claim(fact.id, printed.form, printed.text)
        if not fact.known:
            node = Needed(curled(fact.missing or fact.label))
        return self.registry.mark(Link(printed.href, (node,)) if printed.href else node)

    def publisher(self, source: FactSource, start: bool = False) -> str:
        """Return the mark of a source's publisher, as a sentence has it inside or at its start."""
        name = capitalise_first(source.publisher) if start else source.publisher
        return self.registry.mark(Claim(source.id, "publisher", name))

    def published(self, source: FactSource) -> str:
        """Return the mark of the day on which a source was published."""
        if source.published is None:
            return self.needed("date of publication")
        return self.registry.mark(Claim(source.id, "published", date_words(source.published, self.style)))


def _in_figures(fact: Fact) -> Printed:
    """Return the fact in figures where it has such a form, as a table prints it."""
    return in_form(fact, "figures" if "figures" in fact.forms else "text")


def _sentence(words: str) -> str:
    """Return the words with a capital, of the kind they were."""
    return type(words)(capitalise_first(words))


def _with_article(words: str) -> str:
    """Return the words with "a" or "an" before them, of the kind they were."""
    return type(words)(f"{a_or_an(words)} {words}")


def _each(items: Iterable[Any], macro: Callable[[Any], Any]) -> list[Any]:
    """Return what a macro makes of each item."""
    return [macro(item) for item in items]


def _of_this_draft(method: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter that asks the printer of the draft being rendered.

    Jinja works out filters of constants once, when it compiles a template; one that takes the context it must
    leave alone, so that what one draft printed can never turn up in another.
    """

    @pass_context
    def put(context: Context, *args: Any, **kwargs: Any) -> Any:
        return method(context.environment.printer, *args, **kwargs)  # type: ignore[attr-defined]

    return put


def _reported_by(measures: Iterable[Any]) -> list[FactSource]:
    """Return the second-hand sources of what measures printed, not worked out, each publisher once."""
    found = {s.publisher: s for m in measures if m.rate.basis != "derived" for s in m.second_hand}
    return list(found.values())


FILTERS: Mapping[str, Callable[..., Any]] = {
    **{form: _form_filter(form) for form in FORMS},
    "each": _each,
    "form": in_form,
    "in_figures": _in_figures,
    "linked": linked,
    "pictures": pictures,
    "listed": _of_this_draft(Printer.join),
    "needed": _of_this_draft(Printer.needed),
    "note": Note,
    "published": _of_this_draft(Printer.published),
    "publisher": _of_this_draft(Printer.publisher),
    "reported_by": _reported_by,
    "sentence": _sentence,
    "with_article": _with_article,
}
