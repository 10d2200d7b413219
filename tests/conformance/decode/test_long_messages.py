"""Messages with very many fields: a line of one is as quick as any other, and looking at one leaves no tree behind."""

from virtwire.conformance.decode import Message, full, outcome
from virtwire.conformance.decode.text import value_text
from virtwire.conformance.decode.tree import MAX_NODES, build
from virtwire.conformance.recording import Direction, Frame
from virtwire.protocol.generated.domain import ConnectListAllDomainsRet, encode_connect_list_all_domains_ret
from virtwire.protocol.generated.types import DomainHandle
from virtwire.protocol.message import MessageType, pack_frame


def long_list(count: int) -> Message:
    domains = [DomainHandle(f"guest{number}", bytes(16), number) for number in range(count)]
    body = encode_connect_list_all_domains_ret(ConnectListAllDomainsRet(domains, count))
    return Message(Frame(0, 0, Direction.TO_CLIENT, pack_frame(0x20008086, 1, 273, MessageType.REPLY, 1, 0, body)))


def nodes(message: Message, limit: int) -> int:
    waiting, count = list(build(message, limit).children), 0
    while waiting:
        each = waiting.pop()
        waiting += each.children
        count += each.name != "header"
    return count - 7


def test_a_line_looks_at_few_fields_and_counts_them_all() -> None:
    message = long_list(9_000)
    assert outcome(message, 60).startswith("domains=[guest0, guest1, guest2, guest3, ")
    listed = build(message, 500).children[-2].fields[0]
    assert value_text(listed, 30) == "[guest0, guest1, guest2, … 9,000 in all]"
    assert nodes(message, 500) <= 502


def test_what_lies_beyond_a_limit_is_one_node() -> None:
    message = long_list(9_000)
    more = message.tree.children[-1]
    assert (more.name, more.end) == ("more", len(message.frame.data))
    assert nodes(message, MAX_NODES) == MAX_NODES + 1
    assert full(message).count("guest") > 3_000
    assert build(long_list(3), 50).children[-1].name == "ret"


def test_a_tree_is_not_kept() -> None:
    message = long_list(3)
    assert message.tree is not message.tree
    assert message.tree == message.tree
