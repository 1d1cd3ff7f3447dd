"""An edition as the reference uses it, out of the file that administrators write (STANDARD 2).

The values are those of the YAML file; what the standard itself says of its rules (their clauses, section 6) stands here."""
import os

import yaml

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
CONFIG = os.path.join(PROJECT, "config")
DEFAULT = os.path.join(CONFIG, "editions", "2025.yaml")
# where comparisons that found something leave what they were about
FAILURES = os.path.join(PROJECT, "Tests", "Reference", "failures")

STARS = [4, 3, 2]
RANKS = {"hotline": ["none", "5x8", "7x24"], "support_email": ["no", "yes"], "tracking_system": ["none", "manual", "automatic"]}
LATE_REPLENISHMENT_CLAUSE = "E.3.a, E.3.c"
CLAUSES = {
    "certificate-validity": "E.1.b, E.2.a, B.2 f", "certificate-margin": "B.2 f", "credit-baseline": "E.1.a",
    "registered-engineers": "B, D.2.b", "departure-undeclared": "E.3.b", "departure-unreplenished": "E.3.a",
    "departure-in-grace": "E.3.a", "service-manager": "D.1", "hotline": "B platform", "support-email": "B platform",
    "tracking-system": "B platform", "participation": "B platform", "unregistered-delivery": "D.2.c",
    "departure-declared-late": "D.1.e", "stranger-credits": "B.2 a", "unlisted-certificate": "B.2 d, e", "shared-engineer": "G.3",
    "major-event": "E.4, G.3", "major-event-pending": "E.4", "upgrade-opportunity": "G.2, G.4",
}
# the reference's short names: those of the file
REQUIREMENTS = {"junior": "junior_engineers", "senior": "senior_engineers", "project_management": "project_management_engineers",
                "credits": "credits", "engineers": "registered_engineers", "hotline": "hotline", "support_email": "support_email",
                "service_manager": "service_manager", "tracking_system": "tracking_system", "participations": "participations"}
MONTHS = {"grace": "grace", "margin": "certificate_margin", "credit_validity": "credit_validity",
          "participation": "participation", "reapply": "reapplication_bar", "major_event_caution": "major_event_caution",
          "timely_declaration": "timely_declaration"}


class Loader(yaml.SafeLoader):
    """Takes `yes` and dates as the words that they are."""


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":bool", ":timestamp"))]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def read(path=DEFAULT):
    """An edition's file; one that the reference itself has written is taken as it is."""
    with open(path, encoding="utf-8") as f:
        said = yaml.load(f, Loader)
    if "rules" in said:
        return said
    return {
        "edition": said["edition"], "effective_from": said["effective_from"], "stars": STARS, "kinds": said["kinds"],
        "categories": said["categories"], "delivery_category": said["delivery_category"],
        "requirements": {str(star): {ours: asked[theirs] for ours, theirs in REQUIREMENTS.items()}
                         for star, asked in said["requirements"].items()},
        "ranks": RANKS, "certificates": said["certificates"],
        "months": {ours: said["months"][theirs] for ours, theirs in MONTHS.items()}, "quarters": said["quarters"]["credits"],
        "reminder_days": said["reminder_days"], "options": said["options"],
        "rules": {rule: {"clause": clause, "severity": said["severities"][rule]} for rule, clause in CLAUSES.items()},
        "late_replenishment_clause": LATE_REPLENISHMENT_CLAUSE,
    }
