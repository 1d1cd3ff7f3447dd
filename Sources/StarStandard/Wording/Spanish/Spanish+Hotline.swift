extension Spanish: HotlineWording {
  package var aftersalesHotline: String { "Línea de atención de posventa" }
  package var hotlineHoursShort: String { "Horario de atención insuficiente" }
  package var anAftersalesHotline: String { "una línea de atención de posventa" }
  package func offerTheHotline(_ hours: String) -> String { "Ofrezca una línea de atención \(hours)." }
}
