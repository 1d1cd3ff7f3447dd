import StarStandard

extension NoticeRenderer {
  /// The calendar files that come with the notice of a decision: the days to keep, and those taken back; none where no day
  /// matters.
  ///
  /// - Parameter tag: the language tag of the notice.
  func calendars(for decision: Decision, batch: String, in language: Language, tag: String) -> [MailMessage.Attachment]
  {
    let toldOn = settings.datedOn ?? decision.effectiveOn
    let kept = decision.daysToKeep(from: toldOn, settings.schedule)
    let files: [(CalendarFile.Method, String, [DayToKeep])] = [
      (.publish, "dates", kept), (.cancel, "cancelled", decision.daysTakenBack(keeping: kept, settings.schedule)),
    ]
    return files.compactMap { method, name, days in
      let days = days.filter(CalendarFile.holds)
      guard !days.isEmpty else { return nil }
      let file = CalendarFile(
        method: method, days: days, channelID: decision.channel.id, batch: batch, toldOn: toldOn, language: language,
        tag: tag, organizer: settings.from, sequence: settings.sequence)
      return MailMessage.Attachment(
        name: "\(name)-\(decision.channel.id).ics", type: "text/calendar; method=\(method.rawValue); charset=utf-8",
        bytes: file.bytes, isExact: true)
    }
  }
}
