extension Chinese: MajorEventCautionWording {
  package var hasNoRulingYet: String { "尚未裁定" }
  package func hasNoRulingYetOne(_ ruledOn: String) -> String { "尚未裁定（登记的裁定日 \(ruledOn) 尚未到来）" }
  package func hadNoRulingOnIt(_ day: CalendarDate, _ ruledOn: String) -> String { "于 \(day) 尚未裁定（\(ruledOn) 裁定）" }
  package func isOnRecordWithA(_ ruledOn: String, _ ruling: String) -> String { "登记的裁定日 \(ruledOn) 尚未到来：\(ruling)" }
  package func wasRuledOn(_ ruledOn: String, _ ruling: String) -> String { "已于 \(ruledOn) 裁定：\(ruling)" }
  package func eventInState(_ event: String, _ state: String) -> String { "\(event)，\(state)" }
  package var itDidNotDecideThis: String { "。本次续证并非据此决定。" }
  package var theVendorMayDelayOrRefuseAnApplication: String { "，厂商可据此延迟或拒绝申请（G.5）。" }
  package var theVendorMayDelayOrRefuseARenewal: String { "，厂商可据此延迟或拒绝续证（G.5）。" }
  package var answerTheDepartmentsQuestionsAbout: String { "请配合本部门对该事件的调查。" }
  package var tellTheDepartmentWhatWas: String { "请向本部门说明该事件的整改情况。" }
}
