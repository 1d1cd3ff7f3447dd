extension Chinese: MajorEventsWording {
  package func theRulingOfSetAside(_ on: CalendarDate) -> String { "撤销 \(on) 的裁定" }
}
