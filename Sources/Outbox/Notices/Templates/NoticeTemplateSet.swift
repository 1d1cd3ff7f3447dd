/// The templates of one notice in one language.
struct NoticeTemplateSet: Sendable {
  let subject: NoticeTemplate
  let text: NoticeTemplate
  let html: NoticeTemplate
}
