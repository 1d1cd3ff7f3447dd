extension Spanish: DepartureDeclaredLateWording {
  package var departureDeclaredLate: String { "Salida declarada con retraso" }
  package var aChannelIsToTell: String {
    "El canal debe avisar a tiempo al fabricante cuando un gerente de servicio o un ingeniero registrado deja su puesto. Lo avisado más de un mes después se considera avisado con retraso: por sí solo no cuesta ninguna estrella, pero se señala."
  }
  package func onAndTheVendorTold(
    _ who: String, _ isToLeave: Bool, _ departedOn: CalendarDate, _ isToCome: Bool, _ declaredOn: String,
    _ inTimeUntil: CalendarDate
  ) -> String {
    "\(who) \(isToLeave ? "deja" : "dejó") su puesto el \(departedOn) y el aviso al fabricante \(isToCome ? "está previsto para" : "se dio") el \(declaredOn); el plazo para avisar: hasta el \(inTimeUntil), inclusive."
  }
  package func tellTheVendorOfA(_ months: Int) -> String {
    "Avise al fabricante de toda salida en un plazo de \(n(months, "mes", "meses")); la que no esté declarada cuando se haga una revisión cuesta la estrella."
  }
  package func ofOnRecordNoneWas(_ departures: Int) -> String {
    "De \(n(departures, "salida registrada", "salidas registradas")), ninguna se declaró con retraso."
  }
}
