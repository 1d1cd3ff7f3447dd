extension Spanish: GracePictureWording {
  package var stillToBeFilled: String { " por cubrir" }
  package var notFilledInTime: String { " sin cubrir a tiempo" }
  package var notDeclared: String { " sin declarar" }
  package func counteddeparture(_ gracesAll: String) -> String { "\(n(gracesAll, "salida", "salidas"))" }
  package var toBeFilled: String { "por cubrir" }
  package var notInTime: String { "fuera de plazo" }
  package var gracePictureNotDeclared: String { "sin declarar" }
  package var fromTheDayTheTime: String {
    "Desde el día en que comenzó el plazo para cubrir el puesto hasta que termina; un círculo es el día en que se cubrió."
  }
  package func thinLinesAreTheDays(_ renewalWords: String) -> String {
    " Las líneas finas son los días en que se auditan las renovaciones: \(renewalWords)."
  }
  package func theThatEndFirstMore(_ shownCount: String, _ more: String) -> String {
    " Aquí están las \(shownCount) que terminan primero; hay \(more) más entre los canales."
  }
  package var whoLeft: String { "Quién salió" }
  package var began: String { "Comenzó" }
  package var ends: String { "Termina" }
  package var filledOn: String { "Cubierto el" }
  package var state: String { "Estado" }
  package func thisDay(_ asOf: CalendarDate) -> String { "este día, \(asOf)" }
  package var reviewRenewals: String { "revisión, renovaciones" }
  package var review: String { "revisión" }
  package func fromUntil(
    _ channel: String, _ person: String, _ began: CalendarDate, _ ends: CalendarDate, _ words: String
  ) -> String {
    "\(channel): \(person), del \(began) al \(ends), \(words)"
  }
  package func gracePictureFilledOn(_ value: CalendarDate) -> String { ", cubierto el \(value)" }
}
