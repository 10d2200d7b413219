"""The terminal of the tests shows what a program draws, and gives it keys."""

from tests.peers.require import require
from tests.peers.tmux import Tmux


def test_a_program_in_a_terminal() -> None:
    require("tmux")
    with Tmux(["sh", "-c", 'tput cols; read word; echo "got $word"; exit 3'], width=70, height=10) as terminal:
        terminal.wait_for("70")
        terminal.enter("a word; Enter")
        assert "got a word; Enter" in terminal.wait_for("got")
        assert terminal.ended() == 3
