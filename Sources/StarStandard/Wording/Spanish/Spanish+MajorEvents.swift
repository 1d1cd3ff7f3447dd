extension Spanish: MajorEventsWording {
  package func theRulingOfSetAside(_ on: CalendarDate) -> String {
    "dejar sin efecto la resolución del \(on)"
  }
}
