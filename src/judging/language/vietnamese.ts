import type { Lexicon } from './lexicon.ts';

/** Vietnamese: words of several syllables, no inflection; tones fall away in comparison, so short words stand beside others. */
export const vietnamese: Lexicon = {
  language: 'vi',
  grammar: { inversion: true, reach: { before: 4, after: 2 } },
  triggers: [
    {
      action: 'departed',
      subject: 'before',
      phrases:
        'từ chức|xin từ chức|đệ đơn từ chức|nộp đơn từ chức|nộp đơn xin nghỉ|nộp đơn nghỉ việc|rời|đã rời|rời khỏi|đã rời khỏi|sẽ rời|sẽ rời khỏi|vừa rời|vừa rời khỏi|rời bỏ|rời đội|rời nhóm|rời ghế|rời vị trí|rời chức|rời công ty|nghỉ việc|xin nghỉ việc|xin nghỉ|nghỉ làm|thôi việc|xin thôi việc|thôi chức|thôi giữ chức|thôi làm|ra đi|đã ra đi|dứt áo ra đi|chia tay|nói lời chia tay|nói lời tạm biệt|tạm biệt|từ nhiệm|từ bỏ vị trí|từ bỏ chức vụ|rút lui|bỏ việc|bỏ sang|nhảy việc|bị sa thải|bị đuổi việc|bị cách chức|bị miễn nhiệm|không còn làm việc|không còn là|không còn giữ chức|kết thúc hành trình|khăn gói',
    },
    {
      action: 'departed',
      subject: 'before',
      own: true,
      phrases:
        'tuyên bố từ chức|thông báo từ chức|tuyên bố rời|thông báo rời|thông báo rời khỏi|tuyên bố rời khỏi|thông báo nghỉ việc|tuyên bố nghỉ việc|công bố rời|xác nhận rời|xác nhận đã rời|xác nhận nghỉ việc|thông báo chia tay|thông báo sẽ rời',
    },
    {
      action: 'departed',
      subject: 'after',
      phrases:
        'để mất|mất đi|mất|vừa mất|sự ra đi của|việc ra đi của|sự rời đi của|sa thải|chia tay với|đơn từ chức của|việc từ chức của|việc rời đi của',
    },
    {
      action: 'joined',
      subject: 'before',
      phrases:
        'gia nhập|đã gia nhập|sẽ gia nhập|vừa gia nhập|chuyển sang|đã chuyển sang|chuyển đến|chuyển tới|chuyển qua|đầu quân cho|đã đầu quân cho|đầu quân|đầu quân về|về làm cho|về làm việc cho|về với|sang làm việc cho|sang làm cho|làm việc cho|làm việc tại|bắt đầu làm việc|nhận việc tại|cập bến|tham gia|nhảy sang|bến đỗ mới|quay lại|trở lại làm việc|được tuyển dụng|được tuyển|được chiêu mộ|được mời về|bị lôi kéo|được thuê|được tuyển vào',
    },
    {
      action: 'joined',
      subject: 'either',
      phrases:
        'tuyển dụng|chiêu mộ|chiêu mộ được|chiêu mộ thành công|tuyển|tuyển được|thuê|lôi kéo|lôi kéo được|giành được|giành|săn được|mời về|rút ruột|câu được|thu hút',
    },
    {
      action: 'appointed',
      subject: 'before',
      phrases:
        'được bổ nhiệm|được bổ nhiệm làm|được đề bạt|được thăng chức|được cử|được giao|được giao phụ trách|được chỉ định|tiếp quản|sẽ tiếp quản|đảm nhiệm|đảm nhận|sẽ đảm nhiệm|sẽ đảm nhận|nhậm chức|lên thay|thay thế|sẽ thay thế|kế nhiệm|sẽ kế nhiệm|lên làm|trở thành|sẽ lãnh đạo|sẽ dẫn dắt|nắm quyền|ngồi ghế|phụ trách|sẽ phụ trách|lên nắm quyền|làm trưởng nhóm mới|giữ chức|tiếp nhận',
    },
    {
      action: 'appointed',
      subject: 'after',
      weak: 'with-unit',
      phrases: 'do|do chính|dưới sự lãnh đạo của|đứng đầu là',
    },
    {
      action: 'appointed',
      subject: 'after',
      phrases: 'bổ nhiệm|đề bạt|chỉ định|giao quyền cho|thăng chức cho|người kế nhiệm là|người thay thế là',
    },
    {
      action: 'reassigned',
      subject: 'before',
      phrases: 'được điều chuyển|bị điều chuyển|điều chuyển|thuyên chuyển|luân chuyển',
    },
    {
      action: 'stays',
      subject: 'before',
      phrases:
        'ở lại|vẫn ở lại|tiếp tục lãnh đạo|tiếp tục dẫn dắt|tiếp tục giữ chức|tiếp tục đảm nhiệm|tiếp tục làm việc',
    },
    {
      action: 'founded',
      subject: 'before',
      phrases:
        'thành lập|đã thành lập|sáng lập|đồng sáng lập|khởi nghiệp|lập công ty|mở công ty|lập startup|lập công ty riêng|mở công ty riêng|công ty riêng|startup riêng|công ty khởi nghiệp|ra riêng|tự lập công ty|lập phòng thí nghiệm riêng',
    },
    { action: 'farewell-post', subject: 'before', phrases: 'lời chia tay|thư chia tay|lời từ biệt|bài viết chia tay' },
    {
      action: 'denied',
      subject: 'before',
      phrases: 'phủ nhận|đã phủ nhận|bác bỏ|đã bác bỏ|bác tin|bác tin đồn|cải chính|đính chính',
    },
  ],
  cues: {
    negation: 'không|chưa|phủ nhận|bác bỏ|bác tin|chẳng|không hề|chưa từng|chưa hề',
    nobody: 'không ai|chưa ai',
    deny: 'phủ nhận|đã phủ nhận|bác bỏ|đã bác bỏ|bác tin|bác tin đồn|cải chính|đính chính',
    doubt: 'có thể|liệu|có lẽ|phải chăng|có khả năng|nhiều khả năng|cân nhắc|đang xem xét|dự kiến|có nguy cơ',
    conditional: 'nếu|trong trường hợp',
    rumour:
      'tin đồn|chưa xác nhận|chưa được xác nhận|đồn|đồn đoán|đồn đại|rò rỉ|nghe nói|được cho là|nghi vấn|chưa kiểm chứng|lan truyền',
    hearsay: 'theo nguồn tin|nguồn tin|theo truyền thông|theo báo|theo các nguồn|đưa tin',
    'own-word':
      'tuyên bố|thông báo|đăng|viết|cho biết|chia sẻ|trên x|bài đăng|hồ sơ|trên linkedin|công bố|đích thân|trên mạng xã hội',
    official: 'chính thức|thư nội bộ|xác nhận|người phát ngôn|thông cáo|đại diện công ty',
    anonymous: 'nguồn tin|các nguồn|nguồn thạo tin|những người|người thân cận|người am hiểu',
    inert:
      'không thể rời|mất thị phần|mất giá|mất điểm|mất ngôi|mất dữ liệu|trở thành mô hình|trở thành nền tảng|trở thành đối thủ|tham gia cuộc đua|tham gia thị trường|tham gia sự kiện|thu hút sự chú ý|thu hút đầu tư|thu hút người dùng|thay thế con người|thay thế các|giành giải|giành vị trí|giành thị phần|rời mắt|rời rạc|đời|thành lập năm|rồi|mới mất|thuê bao|tuyển sinh|về với người dùng|chuyển sang mô hình|chuyển sang sử dụng|chuyển sang thu phí|chuyển sang đóng|quay lại với|giữ chức năng',
    pronoun: 'ông|bà|anh|cô|anh ấy|cô ấy|ông ấy|bà ấy|người này|vị này',
    say: 'nói|nhận định|cho rằng|bình luận|nhận xét',
    governor: 'của|với|bởi|cho|theo|về|như|sau|trước|từ|thay|nhờ|cùng với|vì|dưới|thay cho|giữa|không có',
    companion: 'cùng với|cùng|cũng|trong đó có|bao gồm|theo sau là|kéo theo',
    and: 'và|cùng|cũng như|lẫn',
    relative: 'mà|mô hình',
    role: 'cto|ceo|cfo|coo|vp|chief scientist|tech lead|chief technology officer|trưởng nhóm|giám đốc|phó giám đốc|giám đốc kỹ thuật|giám đốc công nghệ|giám đốc điều hành|nhà nghiên cứu|nhà khoa học|nhà khoa học trưởng|lãnh đạo|nhà lãnh đạo|kỹ sư|kỹ sư trưởng|trưởng nhóm kỹ thuật|phụ trách kỹ thuật|người đứng đầu|người phụ trách|trưởng bộ phận|trưởng phòng|trưởng dự án|nhà sáng lập|đồng sáng lập viên|phó chủ tịch|chủ tịch|sếp|cựu sếp|kiến trúc sư|chuyên gia|thành viên|nhân vật|nhân sự|nhân viên|bộ não|thủ lĩnh|thực tập sinh|quản lý|lập trình viên',
    former: 'cựu|nguyên|từng|trước đây',
    destination: 'sang|cho|gia nhập|về|đến|tới|vào|bởi|tại',
    origin: 'từ|rời|khỏi|tại',
    'own-company': 'công ty riêng|startup riêng|khởi nghiệp|startup|ra riêng|công ty khởi nghiệp|lập công ty',
    unit: 'nhóm|bộ phận|ủy ban|phòng thí nghiệm|đơn vị|đội|khối|ban|viện|trung tâm|tổ',
    form: 'lập|hợp nhất|sáp nhập|ra mắt bộ phận|thành lập nhóm|thành lập bộ phận|thành lập đơn vị|thành lập ủy ban',
    reorganise: 'tái cơ cấu|tái tổ chức|cải tổ|tổ chức lại|sắp xếp lại|giải thể|chia tách',
    letter: 'thư nội bộ|thư ngỏ|bức thư|email nội bộ|bản ghi nhớ',
    meeting: 'họp khẩn|cuộc họp khẩn|họp toàn thể|họp nội bộ',
    share: 'cổ phiếu',
    fall: 'giảm|tăng|lao dốc|sụt|rớt',
    'open-source': 'mã nguồn mở|nguồn mở|mô hình mở',
    closing: 'đóng|thu phí|độc quyền|thương mại hóa',
    sue: 'kiện|khởi kiện|trọng tài|không cạnh tranh',
    fund: 'gọi vốn|vốn|định giá|nhà đầu tư|triệu|tỷ',
    team: 'nhóm|đội ngũ|dự án|mô hình|bộ phận|phòng thí nghiệm|nòng cốt|nhóm nghiên cứu',
    'leave-noun': 'từ chức|ra đi|sự ra đi|làn sóng|chảy máu chất xám|biến động|khủng hoảng|xáo trộn|nghỉ việc',
    'exit-word': 'rời|rời khỏi|từ chức|ra đi|nghỉ việc|chia tay|mất',
    ai: 'ai|trí tuệ nhân tạo|mô hình ngôn ngữ|mô hình lớn',
    analysis: 'vì sao|phân tích|tại sao|điều gì|ý nghĩa',
    collective: 'hàng loạt|đồng loạt|làn sóng|tập thể',
  },
};
