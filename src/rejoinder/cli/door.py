"""From the command line to a command, and from whatever happens to one line and an exit status."""

import errno
import importlib
import inspect
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Annotated

import typer

import rejoinder
from rejoinder.cli.commands import COMMANDS, Command
from rejoinder.cli.lines import one_line
from rejoinder.errors import RejoinderError
from rejoinder.flow.guard import Broken, attempt, describe
from rejoinder.settings import read_environment

ABOUT = """A sourced record of who claims what, about whom, to whom, when, and who answered.

Exit status: 0 done, 1 some items were skipped (each is named on stderr), 2 wrong use, 3 cannot go on.
"""
INTERRUPTED = 130  # 128 and the number of SIGINT, as shells have it
OWN_FAULT = 3
WRONG_USE = 2
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line. Returns the exit status: 0 done, 1 some items skipped, 2 wrong use, 3 cannot go on."""
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    _speak_utf8()
    try:
        status = attempt(lambda: _call_and_flush(given))
    except KeyboardInterrupt:
        return _interrupted()
    except (BrokenPipeError, SystemExit):  # Typer leaves so, and only then, when nobody reads its output
        return _nobody_listens()
    if isinstance(status, Broken):
        return _explain(status.error, given)
    return _interrupted() if status == INTERRUPTED else status


def _call(arguments: list[str]) -> int:
    done = _app(arguments)(args=arguments, prog_name="rejoinder", standalone_mode=False)
    return done if isinstance(done, int) else 0


def _call_and_flush(arguments: list[str]) -> int:
    """A call is done when its output has arrived."""
    done = _call(arguments)
    sys.stdout.flush()
    return done


def _app(arguments: Sequence[str]) -> typer.Typer:
    wanted = next((word for word in arguments if not word.startswith("-")), None)
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, help=ABOUT)
    app.callback(invoke_without_command=True)(_root)
    for command in COMMANDS:
        app.command(command.name, help=_help(command, wanted), context_settings={"help_option_names": ["-h", "--help"]})(
            importlib.import_module(command.module).command if command.name == wanted else _not_loaded
        )
    return app


def _root(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    if version:
        typer.echo(f"rejoinder {rejoinder.__version__}")
        raise typer.Exit


def _not_loaded() -> None:
    """Stands in the list of commands for those that are not asked for."""


def _help(command: Command, wanted: str | None) -> str:
    if command.name != wanted:
        return command.help
    module = importlib.import_module(command.module)
    examples = "\n".join(f"  {line}" for line in module.EXAMPLES.strip().splitlines())
    return f"{inspect.getdoc(module.command)}\n\n\b\nExamples:\n{examples}"


def _explain(error: Exception, arguments: Sequence[str]) -> int:
    if isinstance(error, RejoinderError):
        return _say(str(error), error.exit_status)
    if isinstance(error, typer.TyperException):
        command = next((c.name for c in COMMANDS if c.name in arguments[:1]), "")
        asked = " ".join(["rejoinder", *([command] if command else []), "--help"])
        return _say(f"{error.format_message().rstrip('.')}; `{asked}` says what would be right", WRONG_USE)
    if isinstance(error, OSError) and error.errno in NO_ROOM:
        _forget_output()
        return _say(f"the output cannot be written ({error.strerror}); make room, or write to another place", OWN_FAULT)
    if read_environment(os.environ).debug:
        traceback.print_exception(error)
    return _say(f"a fault of our own: {describe(error)}; set REJOINDER_DEBUG=1 for the trace, and report it", OWN_FAULT)


def _say(message: str, status: int) -> int:
    sys.stderr.write(f"rejoinder: {one_line(message)}\n")
    return status


def _interrupted() -> int:
    return _say("interrupted; what was done so far is kept", INTERRUPTED)


def _nobody_listens() -> int:
    """Whoever read our output has had enough; say nothing, now or when Python closes the stream."""
    _forget_output()
    return 0


def _forget_output() -> None:
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  it lives until the process ends


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
