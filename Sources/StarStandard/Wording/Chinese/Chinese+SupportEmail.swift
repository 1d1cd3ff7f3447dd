extension Chinese: SupportEmailWording {
  package var supportEmail: String { "服务支持邮箱" }
  package var noSupportEmail: String { "无支持邮箱" }
  package var aSupportEmail: String { "服务支持邮箱" }
  package var setUpASupportEmail: String { "请设立服务支持邮箱。" }
}
