import StarStandard

extension ChannelBuilder {
  /// Trainings, meetings and forums: as many as each certification asks for within its year, or too few.
  mutating func attendEvents() {
    let months = edition.periods.participation
    if plot == .fewParticipations {
      // The first certification is the one that this review asks about.
      guard let asked = draft.certifications.first else { return }
      let required = edition.requirement(of: star).participations
      attend(random.int(0, required - 1), from: asked.issuedOn, to: asked.issuedOn.adding(months: months).dayBefore)
      return
    }
    for certification in draft.certifications {
      let required = edition.requirement(of: certification.star ?? star).participations
      let end = certification.issuedOn.adding(months: months)
      if end > world.asOf {
        // Still time; most are on their way.
        attend(random.int(0, required), from: certification.issuedOn, to: world.asOf)
      } else if end <= world.newYear {
        // Judged before.
        attend(required, from: certification.issuedOn, to: end.dayBefore)
      } else {
        attend(required + (random.chance(perMille: 200) ? 1 : 0), from: certification.issuedOn, to: end.dayBefore)
      }
    }
  }

  private mutating func attend(_ count: Int, from first: CalendarDate, to last: CalendarDate) {
    for _ in 0..<max(0, count) {
      let event = random.pick(Self.events)
      draft.participations.append(
        ChannelDraft.Attendance(heldOn: random.day(first, last), kind: event.kind, title: event.title))
    }
  }

  private static let events: [(kind: ParticipationKind, title: String)] = [
    (.training, "Routing and switching, advanced"), (.training, "Cloud platform operations"),
    (.training, "Server hardware: diagnosis and replacement"), (.training, "无线网络部署培训"),
    (.training, "Formation « Sécurité des réseaux »"), (.training, "Curso de almacenamiento, nivel 2"),
    (.meeting, "Partner service meeting"), (.meeting, "服务合作伙伴季度会议"), (.meeting, "Regional \"lessons learned\" round"),
    (.meeting, "Совещание сервисных партнёров"), (.forum, "Service quality forum"), (.forum, "技术服务论坛"),
    (.forum, "منتدى الخدمات التقنية"), (.forum, "Forum Q&A: spare parts, logistics"),
  ]
}
