"""Words that tell whether a period is that of the inspectors' audit."""

from __future__ import annotations

import re

# What says that a period is the audit's: the audit, or crimes and incidents as they were reported.
AUDIT_WORDS = re.compile(
    r"\baudit(?!or)|\bcrime reports\b|\breports? (?:made|received|which|that|to (?:the|it))\b|\breports? of crime|\breported crimes?\b|"
    r"\bincident (?:records|reports)|\bcrimes? (?:\w+ ){0,6}reported\b|\breported (?:a|the|their) crimes?\b|\bour (?:random )?(?:sample|dataset)\b|"
    r"\b(?:we|our auditors|auditors|our inspectors|inspectors|the team) (?:\w+ )?(?:chose|took|selected|drew|examined|looked at|used|started|began)\b[^.;]{0,30}\b(?:months|period|half[- ]year|those|reports|crimes)\b|"
    r"\bcrimes? (?:that |which )?(?:members of )?(?:the )?(?:public|people|victims) (?:\w+ )?reported\b|"
    r"\b(?:crime |incident )?records examined for this (?:report|inspection)\b|\bsampled?\b|\bperiod (?:audited|examined|covered|under audit)|"
    r"\bauditors? (?:\w+ ){0,2}(?:listened|read|examined|looked|worked|took|reviewed|drew|went)",
    re.IGNORECASE,
)
# "Crimes reported from 1 November 2018 to 30 April 2019": a label with nothing but the period after it.
LABEL = re.compile(
    r"^\W*(?:(?:reports?|logs?) of )?crimes?(?: reports)?(?: (?:that|which) (?:were|had been))? (?:reported|made)?(?: to (?:the )?(?:force|constabulary|police)| by the public)*"
    r"(?: in the \w+ months)?(?: (?:from|between|during|in|over))*[ :|–-]+(?=\d{1,2} |[A-Z][a-z]+ )",
    re.IGNORECASE,
)
# What inspectors do with reports of a period.
DONE = re.compile(
    r"\b(?:re-?)?(?:audit|sampl|examin|review|look|cover|period|drew|drawn|draw|took|take|listen|read\b|check|work|test|select|chose|eligib|bas(?:is|ed)|"
    r"relat|result|finding|confin|consider|include|scrutin|inspect|test|used|open|count|came|start|window|concern|made up|picked)\w*",
    re.IGNORECASE,
)
AUDIT_AROUND = re.compile(
    r"\baudit|\bmethod|\bhow we |\babout (?:this|our) inspection|\bwhat (?:we|did we) (?:look|check|test|examin|read|do|did)|\bwindow\b|\bwhich (?:crimes|reports)|\bbasis\b|\bscope\b|\bsample",
    re.IGNORECASE,
)
# "Crimes reported in the second half of last year", "the first report was made on …": still of this audit.
LAST_OF_NOW = re.compile(
    r"\blast year\b|\b(?:first|last|earliest|latest) (?=(?:crime|incident|audited|day|report|one|of)\b)",
    re.IGNORECASE,
)
# "… since we look at six months in every force": the method, told beside the period.
IN_EVERY = re.compile(r"\b(?:in|for|of) (?:each|every|all|any) (?:police )?forces?\b", re.IGNORECASE)
