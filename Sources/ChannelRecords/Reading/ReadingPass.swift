import GRDB
import StarStandard

/// A pass over all tables, merged on the channel's id.
final class ReadingPass {
  private let recordLists: RecordLists
  let categories: IDList
  let finder: DefectFinder
  private let channels: RowCursor
  private let certifications: ChannelCursor
  let appointments: ChannelCursor
  let certificates: ChannelCursor
  let shared: ChannelCursor
  /// The only channels that have engineers of others, where they are known: then `shared` reads one channel.
  let sharedChannels: SharedChannels?
  let posts: PostsLookup
  let credits: ChannelCursor
  private let participations: ChannelCursor
  private let majorEvents: ChannelCursor
  private let downgrades: ChannelCursor
  private let waivers: ChannelCursor
  private let applied: AppliedRowCursor?
  private let history: History
  let people: PeopleLookup
  var leftovers = PassLeftovers()
  /// The id of the channel before, whose rows are all taken.
  var previous: [UInt8] = []
  private var channelRows = 0
  /// The ids of the persons with an appointment at this channel.
  let staff = IDList()
  /// The rows of persons and certificates that belong to a channel.
  var referenced = ReferencedRows()
  /// The rows of the persons and certificates that were seen for this channel.
  var personRows = SeenRows()
  var certificateRows = SeenRows()

  /// A pass over the rows of a scope, or of another of its kind; it has to be started.
  init(
    _ database: Database, recordLists: RecordLists, finder: DefectFinder,
    history: History, scope: ReadingScope, sharedChannels: SharedChannels? = nil
  ) throws {
    self.recordLists = recordLists
    categories = IDList(recordLists.categories)
    self.sharedChannels = sharedChannels
    self.finder = finder
    people = try PeopleLookup(database)
    channels = try RowCursor(database, sql: Self.channelsSQL(scope))
    func cursor(_ table: Table, _ sql: String? = nil) throws -> ChannelCursor {
      try ChannelCursor(database, table: table, sql: sql ?? ChannelCursor.sql(table, scope))
    }
    certifications = try cursor(.certifications)
    appointments = try cursor(.appointments, Self.appointmentsSQL(scope))
    certificates = try cursor(.certificates, Self.certificatesSQL(scope))
    shared = try cursor(.appointments, Self.sharedSQL(sharedChannels == nil ? scope : .one("")))
    posts = try PostsLookup(database)
    credits = try cursor(.credits)
    participations = try cursor(.participations)
    majorEvents = try cursor(.majorEvents)
    downgrades = try cursor(.downgrades)
    waivers = try cursor(.waivers)
    applied = try AppliedRowCursor(database, scope)
    self.history = history
  }

  /// Goes to the first rows of a scope of the kind that the pass was made for.
  func start(_ scope: ReadingScope) throws {
    leftovers = PassLeftovers()
    previous.removeAll(keepingCapacity: true)
    channelRows = 0
    if case .after(let id) = scope { posts.forget(upTo: id) }
    try channels.start(binding: scope.parameter)
    for cursor in [
      certifications, appointments, certificates, credits, participations, majorEvents, downgrades, waivers,
    ] { try cursor.start(scope) }
    if sharedChannels == nil { try shared.start(scope) }
    try applied?.start(scope)
  }

  /// The rows of persons and certificates that belong to a channel and were met since this was asked last.
  func takeReferenced() -> ReferencedRows {
    defer { referenced = ReferencedRows() }
    return referenced
  }

  /// The dossier of the channel that the pass is about; nil where there is none.
  func single() throws -> Dossier? {
    guard channels.hasRow, let bytes = channels.text(1), bytes.isID else { return nil }
    var dossier = Dossier(channel: Channel(id: ""))
    try read(String(decoding: bytes, as: UTF8.self), into: &dossier)
    return dossier
  }

  /// Hands over the dossiers of the scope, up to that of the channel `last` where one is given; of one that is not, also
  /// what belongs to no channel and comes after it.
  func run(upTo last: String? = nil, _ body: (Dossier) throws -> Void) throws -> PassLeftovers {
    var dossier = Dossier(channel: Channel(id: ""))
    while channels.hasRow {
      guard let bytes = channels.text(1), bytes.isID else {
        let (row, defects) = finder.defects(in: channels, of: .channels, from: 1)
        leftovers.unnamedChannels.append((row, defects))
        try stepChannels()
        continue
      }
      guard previous.withUnsafeBytes({ compare(bytes, $0) > 0 }) else { throw ChannelCursor.disorder(of: .channels) }
      try read(String(decoding: bytes, as: UTF8.self), into: &dossier)
      previous.removeAll(keepingCapacity: true)
      previous.append(contentsOf: dossier.channel.id.utf8)
      try body(dossier)
      if let last, dossier.channel.id == last { return withRowCounts() }
    }
    try drain()
    return withRowCounts()
  }

  private func stepChannels() throws {
    channelRows += 1
    try channels.step()
  }

  /// What belongs to no channel, with how many rows were read.
  private func withRowCounts() -> PassLeftovers {
    leftovers.rows[.channels] = channelRows
    for cursor in [certifications, credits, participations, majorEvents, downgrades, waivers] {
      leftovers.rows[cursor.table] = cursor.taken
    }
    // The rows of a person whose id stands twice are joined to each appointment.
    if !finder.staging.hasDuplicates(of: .people) { leftovers.rows[.appointments] = appointments.taken }
    return leftovers
  }

  /// Reads all that is on record of a channel. What is to be seen beside the rows is put in here.
  private func read(_ id: String, into dossier: inout Dossier) throws {
    try readChannel(id: id, into: &dossier)
    try readRows(into: &dossier)
  }

  private func readChannel(id: String, into dossier: inout Dossier) throws {
    let (channel, isWhole) = channels.channel(id: id, from: 1)
    dossier.reset(to: channel)
    if !isWhole { dossier.defects += finder.defects(in: channels, of: .channels, from: 1).defects }
    try stepChannels()
    // Rows of a table made anew may have the id of an earlier one: they belong to the channel that they name.
    while channels.hasRow, let bytes = channels.text(1), bytes.isSame(as: id) {
      dossier.defects += finder.defects(in: channels, of: .channels, from: 1).defects
      try stepChannels()
    }
  }

  private func readRows(into dossier: inout Dossier) throws {
    var id = dossier.channel.id
    try id.withUTF8 { utf8 in
      let channel = UnsafeRawBufferPointer(utf8)
      // Where an id stands twice, the first row is the certification: the others must not come before it.
      var repeated: [Certification] = []
      try take(certifications, of: channel) { cursor in
        guard let (certification, isWhole) = cursor.row.certification(from: cursor.first) else {
          dossier.certificationsLeftOut = true
          return false
        }
        if finder.staging.isDuplicate(cursor.rowID, of: .certifications) {
          repeated.append(certification)
        } else {
          dossier.certifications.append(certification)
        }
        return isWhole
      } defects: {
        dossier.defects += $0
      }
      dossier.certifications += repeated
      try takePeople(of: channel, into: &dossier)
      try takeCertificates(of: channel, into: &dossier)
      try takeSharedEngineers(of: channel, into: &dossier)
      try takeCredits(of: channel, into: &dossier)
      try take(participations, of: channel) { cursor in
        cursor.row.participation(from: cursor.first).map { dossier.participations.append($0) } != nil
      } defects: {
        dossier.defects += $0
      }
      try take(majorEvents, of: channel) { cursor in
        cursor.row.majorEvent(from: cursor.first).map { dossier.majorEvents.append($0) } != nil
      } defects: {
        dossier.defects += $0
      }
      try take(downgrades, of: channel) { cursor in
        guard let (downgrade, isWhole) = cursor.row.downgrade(from: cursor.first) else { return false }
        dossier.downgrades.append(downgrade)
        return isWhole
      } defects: {
        dossier.defects += $0
      }
      try take(waivers, of: channel) { cursor in
        cursor.row.waiver(from: cursor.first, rules: recordLists.rules).map { dossier.waivers.append($0) } != nil
      } defects: {
        dossier.defects += $0
      }
      try takeApplied(of: channel, into: &dossier)
    }
  }

  /// What was applied is taken together with the records (STANDARD 7a).
  private func takeApplied(of channel: UnsafeRawBufferPointer, into dossier: inout Dossier) throws {
    let rows = try applied?.take(channel) ?? []
    if !history.reinstatements.isEmpty {
      dossier.reinstatements = history.reinstatements[dossier.channel.id] ?? []
    }
    let decisions = history.decisions.isEmpty ? [] : history.decisions[dossier.channel.id] ?? []
    if !rows.isEmpty || !decisions.isEmpty { dossier.complete(with: rows, after: decisions) }
    dossier.leaveOutReturned(but: rows)
  }

  /// Takes a table's rows of the channel. `decode` says whether the row has no defect of its own.
  private func take(
    _ cursor: ChannelCursor, of channel: UnsafeRawBufferPointer, decode: (ChannelCursor) throws -> Bool,
    defects: ([Defect]) -> Void
  ) throws {
    try cursor.take(channel) {
      if cursor.repeatsPrevious() { return }
      let isDuplicate = finder.staging.isDuplicate(cursor.rowID, of: cursor.table)
      if try !decode(cursor) || isDuplicate {
        defects(finder.defects(in: cursor.row, of: cursor.table, from: cursor.first).defects)
      }
    } stray: {
      try stray(cursor)
    }
  }

  func stray(_ cursor: ChannelCursor) throws {
    try cursor.requireOrder(after: previous)
    if cursor.repeatsPrevious() { return }
    if cursor.table == .appointments { leftovers.strayAppointments = true }
    var dangling = ["channel_id"]
    for column in cursor.table.columns where column.kind == .reference(.people) {
      guard let index = cursor.table.index(of: column.name), let id = cursor.row.text(cursor.first + Int32(index))
      else { continue }
      if try !people.has(id) { dangling.append(column.name) }
    }
    leftovers.add(finder.defects(in: cursor.row, of: cursor.table, from: cursor.first, dangling: dangling).defects)
  }

  private func drain() throws {
    for cursor in [certifications, appointments, credits, participations, majorEvents, downgrades, waivers] {
      try cursor.drain { try stray(cursor) }
    }
  }
}
