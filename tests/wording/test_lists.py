import pytest

from storygen.wording.lists import join, join_or
from storygen.wording.style import DEFAULT


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([], ""),
        (["rape"], "rape"),
        (["rape", "robbery"], "rape and robbery"),
        (["rape", "robbery", "violence"], "rape, robbery and violence"),
        (["a", "b", "c", "d"], "a, b, c and d"),
        (["Avon and Somerset", "Dorset"], "Avon and Somerset, and Dorset"),
        (["Dorset", "Avon and Somerset", "Kent"], "Dorset, Avon and Somerset, and Kent"),
        (["Sandwich", "Scotland"], "Sandwich and Scotland"),
    ],
)
def test_a_list_has_no_comma_before_and_unless_an_item_needs_it(items, words):
    assert join(items, DEFAULT) == words
    assert join(iter(items), DEFAULT) == words


def test_a_choice():
    assert join_or(["rape", "robbery", "violence"], DEFAULT) == "rape, robbery or violence"
    assert join_or(["rape"], DEFAULT) == "rape"
    assert join_or(["Avon and Somerset", "Dorset"], DEFAULT) == "Avon and Somerset or Dorset"
