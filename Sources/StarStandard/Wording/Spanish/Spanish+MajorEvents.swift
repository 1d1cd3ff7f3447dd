extension Spanish: MajorEventsWording {
  package func theRulingOfSetAside(_ on: CalendarDate) -> String {
    "se requiere que se deje sin efecto la resolución del \(on)"
  }
}
