import Outbox

/// What `send` says to programs.
package enum SendJSON {
  /// What became of the messages, as one document.
  package static func document(_ result: SendRun.Result) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("batch")
      json.text(result.batch)
      json.key("messages")
      json.number(result.messages)
      json.key("accepted")
      json.number(result.accepted)
      json.key("accepted_before")
      json.number(result.acceptedBefore)
      json.key("refused")
      json.list { json in
        for (message, reason) in result.refused { json.object { $0.message(message, reason: reason) } }
      }
      json.key("superseded")
      json.list { json in for message in result.superseded { json.object { $0.message(message) } } }
      json.key("left")
      json.number(result.left)
      json.key("stopped")
      json.text(result.stopped)
    }
    json.endLine()
    return json.bytes
  }

  /// What would be done with a message, as a line.
  package static func line(_ message: BatchMessage, _ plan: SendRun.Plan) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.message(message)
      json.key("plan")
      json.text(plan.rawValue)
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func message(_ message: BatchMessage, reason: String? = nil) {
    key("path")
    text(message.path)
    key("kind")
    text(message.kind)
    key("channel_id")
    text(message.channelID)
    if let reason {
      key("reason")
      text(reason)
    }
  }
}
