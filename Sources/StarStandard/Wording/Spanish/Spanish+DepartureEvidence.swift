extension Spanish: DepartureEvidenceWording {
  package func lastDayToFillThe(_ who: String) -> String { "Último día para cubrir el puesto de \(who)" }
  package func personNamed(_ value: String, _ person: String) -> String { "\(value) (\(person))" }
  package func departureOfDeclared(_ who: String) -> String { "declarar la salida de \(who)" }
  package func departureOfDeclaredAndA(_ who: String) -> String {
    "declarar la salida de \(who) y cubrir el puesto"
  }
  package func placeOfWasFilledToo(_ who: String) -> String {
    "una nueva solicitud, pues el puesto de \(who) se cubrió demasiado tarde"
  }
  package func aReplacementFor(_ who: String) -> String { "un reemplazo para \(who)" }
}
