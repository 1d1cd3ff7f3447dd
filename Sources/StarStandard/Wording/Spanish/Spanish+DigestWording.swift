extension Spanish: DigestWording {
  package func digestWordingNamed(_ name: String, _ id: String) -> String { "\(name) (\(id))" }
  package func endsOn(_ value: CalendarDate) -> String { "termina el \(value), " }
  package func toBeConfirmedBy(_ day: CalendarDate) -> String { "por confirmar a más tardar el \(day)" }
  package func digestWordingUntil(_ value: CalendarDate) -> String { ", hasta el \(value)" }
  package func ofCreditsAwaitApproval(_ counted: String, _ required: String, _ pending: String) -> String {
    "\(counted) de \(required) créditos, \(n(pending, "espera", "esperan")) aprobación"
  }
  package func holdsCouldApplyFor(_ now: String, _ then: String) -> String {
    "tiene \(now), podría solicitar \(then)"
  }
  package func needed(_ need: String) -> String { " (se necesita: \(need))" }
  package func foreseenStar(_ star: String) -> String { ", previsto: \(star)" }
  package func wouldBeStar(_ star: String) -> String { ", sería: \(star)" }
  package func lostAndPastMending(_ day: CalendarDate) -> String { "se pierde el \(day), ya no tiene remedio" }
}
