"""The answer as a web page that can be sent on: no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from storygen.check.findings import MEANING, FileCheck, Finding

_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;
color:#1b1b1b;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2.5rem;border-top:2px solid #1b1b1b;padding-top:.5rem}
.verdict{font-weight:700}.bad{color:#9b1c1c}.good{color:#14532d}
article{border-left:5px solid #b45309;padding:.4rem 1rem;margin:1rem 0;background:#fafafa}
article.loud{border-color:#9b1c1c}article.own{border-color:#6b7280}
article h3{margin:0;font-size:1rem}mark{background:#fde68a;padding:0 .15em}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.4rem 0}dt{color:#555}dd{margin:0}
@media (prefers-color-scheme:dark){body{background:#111;color:#eee}article{background:#1c1c1c}
mark{background:#854d0e;color:#fff}
.bad{color:#fca5a5}.good{color:#86efac}dt{color:#aaa}h2{border-color:#eee}}
"""
_LOUD = {"wrong-way-round", "contradicted", "changed", "wrong-area", "wrong-measure", "qualifier-lost"}


def checks_html(checks: Iterable[FileCheck]) -> str:
    """Return the page: a section a file, the findings worst first, what is supported folded away."""
    shown = list(checks)
    sections = "\n".join(_section(check) for check in shown)
    sound = sum(check.sound for check in shown)
    summary = f"{sound} of {len(shown)} files need no correction." if len(shown) > 1 else ""
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head><meta charset="utf-8"><meta name="viewport" '
        'content="width=device-width">'
        f"<title>Check of edited drafts</title><style>{_STYLE}</style></head>\n<body>\n"
        f"<h1>Check of edited drafts</h1>\n<p>{summary}</p>\n{sections}\n</body>\n</html>\n"
    )


def _section(check: FileCheck) -> str:
    tone = "good" if check.sound else "bad"
    name = f"{check.area_name}: " if check.area_name else ""
    listed = "\n".join(_finding(finding) for finding in check.findings if finding.kind != "supported")
    supported = [finding for finding in check.findings if finding.kind == "supported"]
    folded = ""
    if supported:
        items = "".join(f"<li>{_marked(f)} <small>{escape(f.fact)}</small></li>" for f in supported)
        folded = f"<details><summary>{len(supported)} supported</summary><ul>{items}</ul></details>"
    verdict = check.verdict[:1].upper() + check.verdict[1:]
    return (
        f"<section><h2>{escape(name)}{escape(check.file)}</h2>"
        f'<p class="verdict {tone}">{escape(verdict)}.</p>\n{listed}\n{folded}</section>'
    )


def _finding(finding: Finding) -> str:
    tone = "loud" if finding.kind in _LOUD else ("" if finding.complaint else "own")
    lines = [("in the draft", _marked(finding)), ("what the facts allow", _with_fact(finding))]
    lines.append(("write instead", escape(finding.suggestion)))
    body = "".join(f"<dt>{name}</dt><dd>{text}</dd>" for name, text in lines if text)
    return (
        f'<article class="{tone}"><h3>{escape(finding.kind)} '
        f"<small>{escape(MEANING[finding.kind])}</small></h3>"
        f"<dl>{body}</dl></article>"
    )


def _with_fact(finding: Finding) -> str:
    fact = f" <small>({escape(finding.fact)})</small>" if finding.fact else ""
    return escape(finding.allowed) + fact if finding.allowed else ""


def _marked(finding: Finding) -> str:
    """Return the sentence with the words marked in it."""
    if not finding.sentence:
        return escape(finding.words)
    before, found, after = finding.sentence.partition(finding.words)
    if not found or not finding.words:
        return escape(finding.sentence)
    return f"{escape(before)}<mark>{escape(found)}</mark>{escape(after)}"
