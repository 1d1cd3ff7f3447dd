import FileSystem

extension OutboxFolder {
  /// What would keep a batch from being published, in words that follow the outbox's path, as far as can be told without
  /// writing anything.
  package func obstacles() -> [String] {
    do {
      switch try kind(of: path, followingLinks: true) {
      case .folder: return try obstaclesInside()
      case nil where try kind(of: path) == nil: return try obstaclesToMakingIt()
      case nil: return ["is a link that leads nowhere"]
      default: return ["is not a folder"]
      }
    } catch let error as SystemError {
      return ["cannot be looked at: \(error.reason)"]
    } catch {
      return ["cannot be looked at"]
    }
  }

  /// Whether the first batch makes the outbox.
  package func isMissing() throws -> Bool { try OutboxError.reading { try kind(of: path) == nil } }

  /// The folder on whose disk the outbox is: itself, or the nearest that is there, in which it will be made.
  package func folderThatIsThere() throws -> String {
    try OutboxError.reading {
      var folder = path
      while try kind(of: folder) == nil {
        let next = FileSystem.folder(of: folder)
        guard next != folder else { break }
        folder = next
      }
      return folder
    }
  }

  private func obstaclesToMakingIt() throws -> [String] {
    let folder = try folderThatIsThere()
    guard try kind(of: folder, followingLinks: true) == .folder else {
      return ["cannot be made, for \(folder) is not a folder"]
    }
    do {
      try requireAccess([.writing, .entering], to: folder)
      return []
    } catch let error as SystemError {
      return ["cannot be made by this account in \(folder): \(error.reason)"]
    }
  }

  private func obstaclesInside() throws -> [String] {
    do {
      try requireAccess([.reading, .writing, .entering], to: path)
    } catch let error as SystemError {
      return ["may not be written by this account: \(error.reason)"]
    }
    return try lockObstacle() + leftoverObstacles()
  }

  /// The lock is opened for writing, as some file systems want it.
  private func lockObstacle() throws -> [String] {
    guard let state = try FileState(of: lockPath, followingLinks: false) else { return [] }
    guard state.kind == .file else { return [Self.lockIsNoFile] }
    do {
      try requireAccess([.reading, .writing], to: lockPath)
      return []
    } catch let error as SystemError {
      return [Self.lockMayNotBeOpened(state, error)]
    }
  }

  static let lockIsNoFile = "its .lock is not a file: remove it"

  static func lockMayNotBeOpened(_ state: FileState, _ error: SystemError) -> String {
    "its .lock, of the account with the number \(state.owner), may not be opened by this account: \(error.reason); remove "
      + "it when no run is under way"
  }

  /// What a killed run of another account left behind is in the way of the same batch.
  private func leftoverObstacles() throws -> [String] {
    try names(in: path).filter(Self.isPartial).compactMap { name in
      let leftover = path + "/" + name
      do {
        for folder in [leftover] + (try names(in: leftover).map { leftover + "/" + $0 })
        where try kind(of: folder) == .folder {
          try requireAccess([.reading, .writing, .entering], to: folder)
        }
        return nil
      } catch let error as SystemError {
        return "\(name), which a killed run left behind, may not be removed by this account: \(error.reason); remove it"
      }
    }
  }
}
