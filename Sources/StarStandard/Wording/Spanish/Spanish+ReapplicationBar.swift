extension Spanish: ReapplicationBarWording {
  package func theChannelWasDowngradedFrom(
    _ downgradedOn: CalendarDate, _ original: String, _ months: Int, _ barred: String
  ) -> String {
    "El canal descendió de \(original) el \(downgradedOn): durante \(n(months, "mes", "meses")) no puede solicitar \(barred)."
  }
  package func mayBeAppliedForFrom(_ star: String, _ openFrom: CalendarDate) -> String {
    "La certificación de \(star) puede solicitarse a partir del \(openFrom)."
  }
}
