"""The words by which the claim guard knows a number, a rank or an extreme, one list a kind."""

from __future__ import annotations

from storygen.wording.number_patterns import ORDINALS, TEENS, TENS, TENS_ORDINALS, UNITS, listed

NUMBERS = {*UNITS, *TEENS, *TENS} | listed(
    """
    ones twos threes fours fives sixes sevens eights nines tens twenties thirties forties fifties sixties
    seventies eighties nineties zero zeros zeroes nil nought noughts naught
    """
)
LARGE = listed("hundred thousand million billion trillion dozen")
LARGE |= {f"{word}s" for word in LARGE} | {f"{word}th" for word in LARGE} | {f"{word}ths" for word in LARGE}
GROUPS = listed(
    """
    pair pairs couple couples duo trio trios quartet handful scores single sole solitary twin twins
    decade decades century centuries fortnight
    """
)
FRACTIONS = {f"{word}s" for word in (*ORDINALS[2:], *TENS_ORDINALS)} | listed(
    "half halves halve halved halving quarter quarters"
)
RANKS = {*ORDINALS, *TENS_ORDINALS} | listed("firstly secondly thirdly firsts")
MULTIPLES = listed(
    """
    once twice thrice double doubles doubled doubling doubly treble trebles trebled trebling
    triple triples tripled tripling quadruple quadruples quadrupled quadrupling quintuple quintupled
    fold twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold hundredfold
    thousandfold manifold percent
    """
)
EXTREMES = listed(
    """
    best worst most least mostly top topped tops topping bottom majority majorities minority minorities
    maximum minimum max min foremost topmost uppermost utmost unprecedented unrivalled unparalleled
    unequalled unsurpassed
    """
)
ALL_OR_NONE = listed("all both none neither")

STATING = frozenset(NUMBERS | LARGE | GROUPS | FRACTIONS | RANKS | MULTIPLES | EXTREMES | ALL_OR_NONE)

# Every other word in -est is taken for a superlative ("highest", "gravest", "latest").
NOT_SUPERLATIVE = frozenset(
    listed(
        """
        abreast arrest attest beast behest bequest breast bucharest budapest celeste chest conquest contest
        crest detest digest dishonest disinterest divest earnest east ernest everest feast forest geest gest
        guest harvest honest immodest incest infest ingest inquest interest invest jest lest manifest
        midwest modest molest nest northeast northwest palimpsest pest priest protest quest rearrest
        reinvest request rest retest southeast southwest suggest tempest test unrest vest west wrest yeast
        zest
        """
    )
)
