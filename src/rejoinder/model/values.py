"""The closed lists of values that records may hold (DESIGN, section 4)."""

from enum import StrEnum


class Language(StrEnum):
    """What a version is written in. Chinese is told apart by its script."""

    EN = "en"
    JA = "ja"
    ZH_HANS = "zh-Hans"
    ZH_HANT = "zh-Hant"

    @property
    def base(self) -> str:
        """`en`, `ja` or `zh`: the folder of `lang/` that serves it."""
        return self[:2]


class Grade(StrEnum):
    """How well a statement's source is named."""

    NAMED = "named"
    ROLE = "role"
    COLLECTIVE = "collective"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"
    UNKNOWN = "unknown"


class Form(StrEnum):
    """Whether the words are quoted: wholly, in part, or not."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Stance(StrEnum):
    """What the source does with its words."""

    ASSERTS = "asserts"
    DENIES = "denies"
    CRITICISES = "criticises"
    DEMANDS = "demands"
    PROMISES = "promises"
    FEARS = "fears"
    ASKS = "asks"
    SUPPORTS = "supports"


class Basis(StrEnum):
    """Whose words they are: the source's own, the document's report of them, or what the document imputes."""

    QUOTED = "quoted"
    REPORTED = "reported"
    IMPUTED = "imputed"


class Medium(StrEnum):
    """Where the words were said or written."""

    PRESS_REMARKS = "press remarks"
    INTERVIEW = "interview"
    SPEECH = "speech"
    PARLIAMENT = "parliament"
    LETTER = "letter"
    PHONE_CALL = "phone call"
    MEETING = "meeting"
    WRITTEN_STATEMENT = "written statement"
    SOCIAL_MEDIA = "social media"
    REPORT = "report"
    BROADCAST = "broadcast"
    COURT = "court"
    OTHER = "other"


class MentionKind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    OFFICE = "office"
    ORGANISATION = "organisation"
    STATE = "state"
    PLACE = "place"
    DOCUMENT = "document"
    GROUP = "group"


class TimeType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class EventKind(StrEnum):
    """What happened between actors."""

    PHONE_CALL = "phone call"
    MEETING = "meeting"
    VISIT = "visit"
    LETTER = "letter"
    PRESS_REMARKS = "press remarks"
    WRITTEN_STATEMENT = "written statement"
    PARLIAMENT_REMARKS = "parliament remarks"
    SUMMONS = "summons"
    PROTEST = "protest"
    AGREEMENT = "agreement"
    SANCTIONS = "sanctions"
    EXPORT_CONTROLS = "export controls"
    MILITARY_DEPLOYMENT = "military deployment"
    MILITARY_EXERCISE = "military exercise"
    INCIDENT = "incident"
    CRITICISE = "criticise"
    THREATEN = "threaten"
    DEMAND = "demand"
    AID = "aid"
    OTHER = "other"


class EventStatus(StrEnum):
    """Whether the document says that it happened."""

    HAPPENED = "happened"
    PLANNED = "planned"
    ALLEGED = "alleged"
    DENIED = "denied"


class PloverRoot(StrEnum):
    """The event roots of the PLOVER ontology (Open Event Data Alliance)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    COOPERATE = "COOPERATE"
    AID = "AID"
    YIELD = "YIELD"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class ReplyKind(StrEnum):
    """What a later statement does to an earlier one."""

    DENIES = "denies"
    ANSWERS = "answers"
    SUPPORTS = "supports"
    REPEATS = "repeats"


class Idle(StrEnum):
    """Why a sentence puts nothing forward that could be answered; stands among the reasons of its checkworthiness."""

    ASKS = "asks"
    WISHES = "a wish, not a fact"
    THANKS = "thanks, greets or praises"


class Ground(StrEnum):
    """Why a time is believed."""

    GIVEN = "given"  # whoever handed the document in said so
    PAGE = "page"  # the page's own metadata
    TEXT = "text"  # a dateline or date in the text
    ADDRESS = "address"  # the date in its URL
    FIRST_SEEN = "first seen"  # nothing better than the moment of capture


class Stage(StrEnum):
    """The steps of a document's way."""

    COLLECT = "collect"
    CLEAN = "clean"
    READ = "read"
    LINK = "link"


class SkipReason(StrEnum):
    """Why an item, or one field of it, was left out."""

    EMPTY = "empty"
    TOO_LARGE = "too large"
    NOT_TEXT = "not text"
    UNDECODABLE = "undecodable"
    UNKNOWN_TYPE = "unknown type"
    UNKNOWN_LANGUAGE = "unknown language"
    NO_TEXT = "no text"
    BAD_ROW = "bad row"
    BAD_DATE = "bad date"
    BAD_FIELD = "bad field"
    PROTECTED = "protected"
    UNREADABLE = "unreadable"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    TIMED_OUT = "timed out"
    FAILED = "failed"


class JudgementKind(StrEnum):
    """What a person decided."""

    SAME_CLAIM = "same claim"
    DIFFERENT_CLAIM = "different claim"
    SAME_STORY = "same story"
    DIFFERENT_STORY = "different story"
    IN_NARRATIVE = "in narrative"
    NOT_IN_NARRATIVE = "not in narrative"
    WRONG_SPEAKER = "wrong speaker"
    WRONG_SPAN = "wrong span"
    WRONG_STANCE = "wrong stance"
    NOT_A_STATEMENT = "not a statement"
    VERDICT = "verdict"
    LINE = "line"


class Reliability(StrEnum):
    """Admiralty grades for a source, only ever given by a person."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"
