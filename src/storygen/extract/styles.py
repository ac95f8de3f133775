"""What a web page's style sheets do to its words: hide them, strike them out, or make them invisible."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import Any

_MOST_RULES = 3000
_MOST_ABOVE = 60
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
# Rules for print, for small screens and the like are not those of the page as it is read.
_ELSEWHERE = re.compile(
    r"@(?!media\s*(?:screen|all)?\s*\{)[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[\w-]+[^{};]*;"
)
_BEARS_ON_SIGHT = re.compile(
    r"(?:^|;)\s*(?:display|visibility|text-decoration(?:-line)?|opacity|font-size|font|color|background(?:-color|-image)?|"
    r"position|left|right|top|text-indent|clip|clip-path|height|max-height|overflow|transform)\s*:",
    re.IGNORECASE,
)
_COMPOUND = re.compile(r"^(?:[a-zA-Z][\w-]*|\*)?(?:[.#][\w-]+)*$")
_PART = re.compile(r"([.#]?)([\w-]+|\*)")

_OFF = re.compile(r"^-\d{3,}|^-\d{2,}(?:\.\d+)?(?:em|rem|vw|vh|%)|^1?\d{4,}px")
_ZERO = re.compile(r"^0(?:\.0*)?(?:px|pt|em|rem|%)?$")
_TINY = re.compile(r"^(?:[0-2](?:\.\d+)?(?:px|pt)|0?\.[01]\d*(?:em|rem)|\d(?:\.\d+)?%)$")
_FAINT = re.compile(r"0?\.0\d*$|0$|0\.$|[0-9](?:\.\d+)?%$")
_NO_CLIP = re.compile(
    r"rect\(\s*[01]?(?:px)?[,\s]+[01]?(?:px)?[,\s]+[01]?(?:px)?[,\s]+[01]?(?:px)?\s*\)|inset\(\s*(?:50|100)%"
)
_FLAT = re.compile(r"scale\(\s*0\s*[,)]")


def spread_styles(root: Any) -> None:
    """Write what the page's style sheets say of each element into its own `style`, what is its own last."""
    rules = [rule for sheet in root.iter("style") for rule in _rules_of(sheet.text or "")]
    if not rules or len(rules) > _MOST_RULES:
        return
    by_name: dict[str, list[Any]] = defaultdict(list)
    for element in root.iter():
        if isinstance(element.tag, str):
            for name in _names(element):
                by_name[name].append(element)
    said: dict[Any, list[str]] = defaultdict(list)
    for steps, declared in rules:
        last = _PART.findall(steps[-1])
        sign, name = last[-1] if last else ("", "*")
        for element in by_name.get(sign + name, []) if name != "*" else by_name["*"]:
            if _is_meant(element, steps):
                said[element].append(declared)
    for element, declarations in said.items():
        element.set("style", ";".join([*declarations, element.get("style") or ""]))


def _rules_of(sheet: str) -> list[tuple[list[str], str]]:
    """Return the selectors of a style sheet, each in steps from the outermost, with what they declare."""
    plain = _ELSEWHERE.sub("", _COMMENT.sub("", sheet))
    plain = re.sub(r"@media[^{]*\{", "", plain)
    found = []
    for selectors, declared in _RULE.findall(plain):
        if not _BEARS_ON_SIGHT.search(declared):
            continue
        for selector in selectors.split(","):
            steps = selector.replace(">", " ").split()
            if steps and all(_COMPOUND.match(step) for step in steps):
                found.append((steps, " ".join(declared.split())))
    return found


def _names(element: Any) -> set[str]:
    """Return what a selector may call an element by: its tag, its classes and its id."""
    classes = {f".{name}" for name in (element.get("class") or "").split()}
    return {"*", element.tag, *classes, *({f"#{element.get('id')}"} if element.get("id") else set())}


def _is_meant(element: Any, steps: list[str]) -> bool:
    """Return whether a selector means an element: it fits the last step, and those above it the others."""
    if not _fits(element, steps[-1]):
        return False
    above = iter(element.iterancestors())
    return all(any(_fits(parent, step) for parent in above) for step in reversed(steps[:-1]))


def _fits(element: Any, step: str) -> bool:
    names = _names(element)
    return all(sign + name in names for sign, name in _PART.findall(step))


def declared(element: Any) -> dict[str, str]:
    """Return what is declared of an element, the last word on each property."""
    found: dict[str, str] = {}
    for declaration in (element.get("style") or "").lower().split(";"):
        name, _, value = declaration.partition(":")
        if value:
            found[name.strip()] = value.replace("!important", "").strip()
    return found


def is_struck(style: dict[str, str]) -> bool:
    """Return whether words are struck through."""
    return any("line-through" in style.get(name, "") for name in ("text-decoration", "text-decoration-line"))


def is_hidden(style: dict[str, str]) -> bool:
    """Return whether a style takes an element off the page."""
    return (
        style.get("display") == "none"
        or style.get("visibility") in {"hidden", "collapse"}
        or _is_squeezed(style)
    )


def _is_squeezed(style: dict[str, str]) -> bool:
    """Return whether an element stands far off the page, or is cut or shrunk to nothing."""
    away = style.get("position") in {"absolute", "fixed", "relative"} and any(
        _OFF.match(style.get(side, "")) for side in ("left", "right", "top")
    )
    cut = bool(_NO_CLIP.search(" ".join(f"{style.get('clip', '')} {style.get('clip-path', '')}".split())))
    shut = style.get("overflow") in {"hidden", "clip"} and any(
        _ZERO.match(style.get(name, "")) for name in ("height", "max-height")
    )
    return (
        away
        or cut
        or shut
        or bool(_FLAT.search(style.get("transform", "")))
        or bool(_OFF.match(style.get("text-indent", "")))
    )


def is_faint(style: dict[str, str]) -> bool:
    """Return whether an element lets all, or nearly all, show through it."""
    return bool(_FAINT.match(style.get("opacity", "1")))


def is_tiny(style: dict[str, str]) -> bool:
    """Return whether letters are set too small for anybody to read."""
    size = style.get("font-size", "")
    return bool(_ZERO.match(size) or _TINY.match(size))


_WHITE, _BLACK = (255, 255, 255), (0, 0, 0)
_NAMED = {
    "white": _WHITE,
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "ghostwhite": (248, 248, 255),
    "black": _BLACK,
}
_HEX = re.compile(r"#([0-9a-f]{3,8})\b")
_RGB = re.compile(r"rgba?\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)(?:[,/\s]+([\d.]+%?))?\s*\)")

Colour = tuple[int, int, int]


def is_lost_in_ground(element: Any) -> bool:
    """Return whether an element sets its letters in the colour of what they stand on."""
    own = _look(element)
    if "color" not in own and not _ground(own):
        return False
    looks = [own, *map(_look, islice(element.iterancestors(), _MOST_ABOVE))]
    colour = next((look["color"] for look in looks if look.get("color")), "black")
    ground = next((found for look in looks if (found := _ground(look))), "white")
    if colour == "transparent" or re.match(r"rgba\([^)]*,\s*0(?:\.0*)?\)", colour):
        return True
    letters, below = _colour(colour), _colour(ground)
    return (
        bool(letters and below)
        and max(abs(a - b) for a, b in zip(letters or _BLACK, below or _WHITE, strict=True)) < 24
    )


def _look(element: Any) -> dict[str, str]:
    """Return what is declared of an element, with what old pages say in attributes."""
    style = declared(element)
    old = {"color": element.get("color"), "background-color": element.get("bgcolor")}
    return {**{name: value.lower() for name, value in old.items() if value}, **style}


def _ground(style: dict[str, str]) -> str:
    """Return what an element's letters stand on, "" when it lets what is below show through."""
    if style.get("background-image", "none") != "none":
        return "picture"
    ground = style.get("background-color") or style.get("background", "")
    return "" if ground in {"transparent", "none", "inherit", "initial", "0 0", "unset"} else ground


def _colour(words: str) -> Colour | None:
    """Return a colour as red, green and blue, None for one that is not understood."""
    if "url(" in words or "gradient" in words:
        return None
    if match := _HEX.search(words):
        digits = match.group(1)
        digits = "".join(2 * d for d in digits[:3]) if len(digits) < 6 else digits[:6]
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
    if match := _RGB.search(words):
        return int(match[1]), int(match[2]), int(match[3])
    return next((value for name, value in _NAMED.items() if name in words.split()), None)
