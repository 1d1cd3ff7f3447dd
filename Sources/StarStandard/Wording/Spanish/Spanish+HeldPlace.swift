extension Spanish: HeldPlaceWording {
  package func lastDayOnWhichCounts(_ who: String) -> String {
    "Último día en que \(who) cuenta por el período de gracia"
  }
  package func onAndCountsByThe(
    _ who: String, _ isToCome: Bool, _ departedOn: CalendarDate, _ filled: String, _ endsOn: CalendarDate,
    _ isOver: Bool
  ) -> String {
    "\(who) \(isToCome ? "deja" : "dejó") su puesto el \(departedOn) y \(isOver ? "contó" : "cuenta") por el período de gracia hasta el \(endsOn), inclusive\(filled)."
  }
  package func isMetWithoutThemToo(_ star: String) -> String {
    " Los requisitos de \(star) se cumplen también sin esa persona: no hay nada que hacer."
  }
  package func fromOnLacksTheNext(_ dayAfter: CalendarDate, _ star: String, _ missing: String) -> String {
    "A partir del \(dayAfter), para \(star) falta lo siguiente: \(missing). La próxima revisión o renovación después de ese día no mantendría la estrella."
  }
  package func fromOnLacksNoAuditRenews(_ dayAfter: CalendarDate, _ star: String, _ missing: String) -> String {
    "A partir del \(dayAfter), para \(star) falta lo siguiente: \(missing). Ninguna auditoría posterior a ese día la renovaría."
  }
  package var haveWhatIsLackingByThen: String { "Haga que lo que falta quede registrado antes." }
  package func haveWhatIsLackingOn(_ endsOn: CalendarDate) -> String {
    "Haga que lo que falta quede registrado a más tardar el \(endsOn), inclusive."
  }
  package func thePlaceItselfCountsAs(_ who: String) -> String {
    "; el puesto en sí cuenta como cubierto por \(who)"
  }
  package func registeredPostsalesEngineer(_ engineers: Int) -> String {
    "\(n(engineers, "ingeniero de posventa registrado", "ingenieros de posventa registrados"))"
  }
  package func withCertificates(_ places: String) -> String { "certificados para \(places)" }
  package func credit(_ credits: Int, _ windowFirst: CalendarDate, _ windowLast: CalendarDate) -> String {
    "\(n(credits, "crédito", "créditos")) del \(windowFirst) al \(windowLast)"
  }
}
