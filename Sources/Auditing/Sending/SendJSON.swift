import Outbox

/// What `send` says to programs.
package enum SendJSON {
  /// What became of the messages, as one document.
  package static func document(_ result: SendRun.Result) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("batch", result.batch)
      json.field("messages", result.messages)
      json.field("accepted", result.accepted)
      json.field("accepted_before", result.acceptedBefore)
      json.key("refused")
      json.list { json in
        for (message, reason) in result.refused { json.object { $0.message(message, reason: reason) } }
      }
      json.key("superseded")
      json.list { json in for message in result.superseded { json.object { $0.message(message) } } }
      json.key("withheld")
      json.list { json in
        for (message, reason) in result.withheld { json.object { $0.message(message, reason: reason.rawValue) } }
      }
      json.field("left", result.left)
      json.field("stopped", result.stopped)
    }
    json.endLine()
    return json.bytes
  }

  /// What would be done with a message, as a line.
  ///
  /// - Parameter reason: why it is withheld.
  package static func line(_ message: BatchMessage, _ plan: SendRun.Plan, _ reason: Withheld.Reason?) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.message(message, reason: plan == .withheld ? reason?.rawValue : nil)
      json.field("plan", plan.rawValue)
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func message(_ message: BatchMessage, reason: String? = nil) {
    field("path", message.path)
    field("kind", message.kind)
    field("channel_id", message.channelID)
    if let reason {
      field("reason", reason)
    }
  }
}
