extension Spanish: CalendarFileWording {
  package var cancelled: String { "Cancelado: " }
  package func seeTheNoticeOf(_ toldOn: CalendarDate, _ batch: String) -> String {
    "Véase la notificación del \(toldOn) (\(batch))."
  }
  package var thisDayHoldsNoMore: String { "Este día ya no rige." }
}
