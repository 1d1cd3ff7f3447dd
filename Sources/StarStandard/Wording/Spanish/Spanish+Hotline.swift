extension Spanish: HotlineWording {
  package var aftersalesHotline: String { "Línea de atención de posventa" }
  package var hotlineHoursShort: String { "Horario de atención insuficiente" }
  package var anAftersalesHotline: String { "una línea de atención de posventa" }
  package var offerTheHotlineAtThe: String {
    "Ofrezca la línea de atención en el horario requerido y haga que se registre."
  }
}
