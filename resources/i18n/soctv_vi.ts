<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Account</name>
    <message>
        <source>This account is no longer in the list. Nothing has changed.</source>
        <translation>Trang này không còn trong danh sách. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>An official account needs a name or a link.</source>
        <translation>Trang chính thức cần có tên hoặc đường link.</translation>
    </message>
    <message>
        <source>Choose the platform.</source>
        <translation>Hãy chọn nền tảng.</translation>
    </message>
    <message>
        <source>The link is one of another platform: %1.</source>
        <translation>Đường link thuộc nền tảng khác: %1.</translation>
    </message>
    <message>
        <source>“%1” has this link already. One link is one official account.</source>
        <translation>“%1” đã có đường link này. Mỗi đường link chỉ là một trang chính thức.</translation>
    </message>
    <message>
        <source>%1 has this link as a personal account. It can be marked as the unit’s account.</source>
        <translation>%1 đang ghi đường link này là tài khoản cá nhân. Có thể đánh dấu là tài khoản của đơn vị.</translation>
    </message>
    <message>
        <source>No unit owns this account yet.</source>
        <translation>Chưa ghi đơn vị quản lý trang này.</translation>
    </message>
    <message>
        <source>The unit “%1” has closed. Choose the unit that owns the account now, or mark the account as closed.</source>
        <translation>Đơn vị “%1” đã đóng. Hãy chọn đơn vị đang quản lý trang, hoặc đánh dấu trang đã đóng.</translation>
    </message>
    <message>
        <source>Nobody administers this account.</source>
        <translation>Trang chưa có người quản trị.</translation>
    </message>
    <message>
        <source>%1 holds no post any more. Hand the account over.</source>
        <translation>%1 không còn giữ nhiệm vụ nào. Hãy bàn giao trang cho người khác.</translation>
    </message>
    <message>
        <source>The administrator has been erased. Hand the account over.</source>
        <translation>Người quản trị đã được xóa vĩnh viễn. Hãy bàn giao trang cho người khác.</translation>
    </message>
    <message>
        <source>Choose a person of the roster.</source>
        <translation>Hãy chọn một người trong danh sách.</translation>
    </message>
    <message>
        <source>%1 administers this account on these days already.</source>
        <translation>%1 đã là người quản trị trang này trong những ngày đó.</translation>
    </message>
    <message>
        <source>The last day is before the first, %1.</source>
        <translation>Ngày cuối sớm hơn ngày đầu (%1).</translation>
    </message>
    <message>
        <source>The administrator who hands over began on %1. Choose a later day.</source>
        <translation>Người bàn giao bắt đầu quản trị từ %1. Hãy chọn ngày sau đó.</translation>
    </message>
    <message>
        <source>The administrator who hands over has ended on %1 already. Choose the day after, or an earlier one.</source>
        <translation>Người bàn giao đã thôi quản trị từ %1. Hãy chọn ngày kế tiếp hoặc ngày sớm hơn.</translation>
    </message>
    <message>
        <source>A note has at most 200 characters; this one has %1.</source>
        <translation>Ghi chú tối đa 200 ký tự; ghi chú này có %1 ký tự.</translation>
    </message>
    <message>
        <source>Rows of several people show this account, so it cannot be one person’s own. Nothing has changed.</source>
        <translation>Nhiều người cùng ghi tài khoản này nên không thể là tài khoản cá nhân của một người. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>No row shows this account, so it cannot be anybody’s own. Nothing has changed.</source>
        <translation>Không dòng nào ghi tài khoản này nên không thể là tài khoản cá nhân của ai. Chưa có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The program stopped unexpectedly the last time. What was saved is intact. A report for whoever looks after the program is kept; it holds nothing of your lists.</source>
        <translation>Lần trước chương trình bị dừng đột ngột. Dữ liệu đã lưu vẫn còn nguyên. Có một báo cáo lỗi cho người phụ trách phần mềm; trong đó không có gì của danh sách.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Chép báo cáo</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>first change of a session</source>
        <translation>thay đổi đầu tiên của phiên làm việc</translation>
    </message>
    <message>
        <source>half an hour after a change</source>
        <translation>nửa giờ sau khi thay đổi</translation>
    </message>
    <message>
        <source>on closing</source>
        <translation>khi đóng tệp</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>tự bấm sao lưu</translation>
    </message>
    <message>
        <source>before another backup was restored</source>
        <translation>trước khi khôi phục bản khác</translation>
    </message>
    <message>
        <source>before a newer version of the program</source>
        <translation>trước khi nâng lên phiên bản mới</translation>
    </message>
    <message>
        <source>after people were erased</source>
        <translation>sau khi xóa hẳn người</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>trước khi nhập phiếu</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>hôm nay %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>không rõ</translation>
    </message>
    <message>
        <source>before a change of many rows</source>
        <translation>trước khi sửa nhiều dòng</translation>
    </message>
    <message>
        <source>✓ checked</source>
        <translation>✓ đã kiểm tra</translation>
    </message>
    <message>
        <source>✗ damaged, cannot be restored</source>
        <translation>✗ bị hỏng, không khôi phục được</translation>
    </message>
    <message>
        <source>not checked since it was made or changed</source>
        <translation>chưa kiểm tra từ lúc tạo hoặc thay đổi</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>not recorded</source>
        <translation>chưa có căn cứ</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>đồng ý</translation>
    </message>
    <message>
        <source>appointment decision</source>
        <translation>quyết định phân công</translation>
    </message>
    <message>
        <source>other law</source>
        <translation>luật khác</translation>
    </message>
</context>
<context>
    <name>CarriedEdit</name>
    <message>
        <source>The last change, which could not be stored before, is stored now: %1.</source>
        <translation>Thay đổi trước đó chưa ghi được, nay đã ghi: %1.</translation>
    </message>
    <message>
        <source>The last change, which could not be stored, does not fit what is there now: %1. Please make it again.</source>
        <translation>Thay đổi chưa ghi được không khớp với dữ liệu hiện có: %1. Vui lòng làm lại thay đổi đó.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The name is missing.</source>
        <translation>Thiếu họ tên.</translation>
    </message>
    <message>
        <source>“%1” is not in the list of units yet.</source>
        <translation>“%1” chưa có trong danh sách đơn vị.</translation>
    </message>
    <message>
        <source>Add a new unit</source>
        <translation>Thêm đơn vị mới</translation>
    </message>
    <message>
        <source>Several units are called “%1”. Choose one.</source>
        <translation>Có nhiều đơn vị tên “%1”. Hãy chọn một.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Dates look like 05/09/2026.</source>
        <translation>“%1” không phải ngày. Ngày viết như 05/09/2026.</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Không phải cùng một người</translation>
    </message>
    <message>
        <source>The phone number has 9 digits (10 is usual). A spreadsheet may have lost the 0 in front.</source>
        <translation>Số điện thoại có 9 chữ số (thường là 10). Có thể bảng tính đã làm mất số 0 ở đầu.</translation>
    </message>
    <message>
        <source>Add the 0</source>
        <translation>Thêm số 0</translation>
    </message>
    <message>
        <source>This is an 11-digit mobile number from before 2018.</source>
        <translation>Đây là số di động 11 chữ số kiểu cũ (trước năm 2018).</translation>
    </message>
    <message>
        <source>Change to the new prefix</source>
        <translation>Đổi sang đầu số mới</translation>
    </message>
    <message>
        <source>There are several numbers in this cell.</source>
        <translation>Ô này có nhiều số điện thoại.</translation>
    </message>
    <message>
        <source>Keep the first number</source>
        <translation>Giữ số đầu tiên</translation>
    </message>
    <message>
        <source>A spreadsheet has turned the phone number into a calculated number.</source>
        <translation>Bảng tính đã đổi số điện thoại thành số để tính toán.</translation>
    </message>
    <message>
        <source>Write out the number</source>
        <translation>Viết lại đủ chữ số</translation>
    </message>
    <message>
        <source>No network uses the prefix of this phone number.</source>
        <translation>Không có mạng nào dùng đầu số này.</translation>
    </message>
    <message>
        <source>The phone number has too few or too many digits.</source>
        <translation>Số điện thoại thiếu hoặc thừa chữ số.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Đây không phải số điện thoại.</translation>
    </message>
    <message>
        <source>Keep the number only</source>
        <translation>Chỉ giữ lại số</translation>
    </message>
    <message>
        <source>There are blanks in the e-mail address.</source>
        <translation>Địa chỉ email có dấu cách.</translation>
    </message>
    <message>
        <source>Remove the blanks</source>
        <translation>Bỏ dấu cách</translation>
    </message>
    <message>
        <source>The e-mail address ends in a dot or comma.</source>
        <translation>Địa chỉ email có dấu chấm hoặc dấu phẩy ở cuối.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Bỏ dấu đó</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Đây không phải địa chỉ email.</translation>
    </message>
    <message>
        <source>The link does not begin with https://.</source>
        <translation>Đường link chưa có https:// ở đầu.</translation>
    </message>
    <message>
        <source>Complete the link</source>
        <translation>Viết đủ đường link</translation>
    </message>
    <message>
        <source>The link carries extra parts that do not belong to the account.</source>
        <translation>Đường link có phần thừa, không thuộc tài khoản.</translation>
    </message>
    <message>
        <source>Shorten the link</source>
        <translation>Rút gọn đường link</translation>
    </message>
    <message>
        <source>This is a share link, which does not tell whose account it is. Ask for the link of the profile.</source>
        <translation>Đây là link chia sẻ, không cho biết là tài khoản của ai. Hãy hỏi lại link trang cá nhân.</translation>
    </message>
    <message>
        <source>The link leads to a post or a video, not to an account.</source>
        <translation>Đường link dẫn tới bài viết hoặc video, không phải tài khoản.</translation>
    </message>
    <message>
        <source>Link to the account</source>
        <translation>Dùng link tài khoản</translation>
    </message>
    <message>
        <source>The link does not lead to Facebook, Zalo, YouTube or TikTok.</source>
        <translation>Đường link không phải của Facebook, Zalo, YouTube hay TikTok.</translation>
    </message>
    <message>
        <source>This cannot be the link of an account.</source>
        <translation>Đây không thể là link của một tài khoản.</translation>
    </message>
    <message>
        <source>This is a name, not a link.</source>
        <translation>Đây là tên, không phải đường link.</translation>
    </message>
    <message>
        <source>“%1” may be in the list twice: another row looks like the same person.</source>
        <translation>“%1” có thể trùng: một dòng khác có vẻ là cùng một người.</translation>
    </message>
    <message>
        <source>“%1” is closed. Choose the unit that has taken its place, or enter the last day of this post.</source>
        <translation>“%1” đã kết thúc hoạt động. Hãy chọn đơn vị thay thế, hoặc nhập ngày thôi giữ nhiệm vụ.</translation>
    </message>
    <message>
        <source>Decision %1 has no date. Enter the day it was signed.</source>
        <translation>Quyết định %1 chưa có ngày. Hãy nhập ngày ký quyết định.</translation>
    </message>
    <message>
        <source>The last day (%1) comes before the first. Correct one of them.</source>
        <translation>Ngày kết thúc (%1) trước ngày bắt đầu. Hãy sửa một trong hai ngày.</translation>
    </message>
    <message>
        <source>This person holds the same post in this unit already (%1). End one of the two before the other begins.</source>
        <translation>Người này đã giữ nhiệm vụ này ở đơn vị này (%1). Hãy cho nhiệm vụ trước kết thúc rồi nhiệm vụ sau mới bắt đầu.</translation>
    </message>
</context>
<context>
    <name>ChooseFiles</name>
    <message>
        <source>Files to import</source>
        <translation>Chọn tệp để nhập</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>Bảng (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Folder to import: all files in it and below</source>
        <translation>Chọn thư mục để nhập: mọi tệp trong đó và các thư mục con</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>There is no option %1 here.</source>
        <translation>Ở đây không có tùy chọn %1.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>Tùy chọn --%1 cần có giá trị.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>Tùy chọn --%1 không nhận giá trị.</translation>
    </message>
    <message>
        <source>The option --%1 stands twice.</source>
        <translation>Tùy chọn --%1 bị ghi hai lần.</translation>
    </message>
    <message>
        <source>The option --%1 is missing.</source>
        <translation>Còn thiếu tùy chọn --%1.</translation>
    </message>
    <message>
        <source>“%1” is sound.</source>
        <translation>“%1” không bị hỏng.</translation>
    </message>
    <message>
        <source>Section 1</source>
        <translation>Mục 1</translation>
    </message>
    <message>
        <source>Section 2</source>
        <translation>Mục 2</translation>
    </message>
    <message>
        <source>Collaborators</source>
        <translation>Cộng tác viên</translation>
    </message>
    <message>
        <source>Rows to check</source>
        <translation>Dòng cần kiểm tra</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Thùng rác</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Steps in the history</source>
        <translation>Bước trong nhật ký</translation>
    </message>
    <message>
        <source>The language is vi or en.</source>
        <translation>Ngôn ngữ là vi hoặc en.</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Lệnh còn thiếu.</translation>
    </message>
    <message>
        <source>“%1” is too much.</source>
        <translation>Thừa “%1”.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Không có lệnh “%1”.</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>Chưa ghi hết được kết quả.</translation>
    </message>
    <message>
        <source>Written: “%1”.</source>
        <translation>Đã ghi “%1”.</translation>
    </message>
    <message>
        <source>  row %1: %2</source>
        <translation>  dòng %1: %2</translation>
    </message>
    <message>
        <source>No row came in. Nothing has changed.</source>
        <translation>Không nhập được dòng nào. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>đã hoàn tác</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Rows touched</source>
        <translation>Số bản ghi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>There is no table “%1”.</source>
        <translation>Không có bảng “%1”.</translation>
    </message>
    <message>
        <source>Made “%1”.</source>
        <translation>Đã tạo “%1”.</translation>
    </message>
    <message>
        <source>The number of rows is from 1 to %1.</source>
        <translation>Số dòng từ 1 đến %1.</translation>
    </message>
    <message numerus="yes">
        <source>Made “%1” with %n fictional row(s).</source>
        <translation>
            <numerusform>Đã tạo “%1” với %n dòng dữ liệu mẫu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied to “%1” and verified.</source>
        <translation>Đã chép sang “%1” và kiểm tra bản chép.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Đã hoàn tác: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Đã làm lại: %1</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>TỆP</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>ĐÍCH</translation>
    </message>
    <message>
        <source>Sổ CTV keeps the lists of a trade-union office.</source>
        <translation>Sổ CTV giữ các danh sách của cơ quan công đoàn.</translation>
    </message>
    <message>
        <source>Opens the window.</source>
        <translation>Mở cửa sổ.</translation>
    </message>
    <message>
        <source>Opens the window with a sample roster.</source>
        <translation>Mở cửa sổ với danh sách mẫu.</translation>
    </message>
    <message>
        <source>With every command:</source>
        <translation>Dùng với mọi lệnh:</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 nothing has changed, standard error says why; 2 the command was not understood.</source>
        <translation>Mã kết thúc: 0 đã xong; 1 chưa có gì thay đổi, lý do ở đầu ra lỗi (stderr); 2 không hiểu lệnh.</translation>
    </message>
    <message>
        <source>language of the messages; without it, Vietnamese</source>
        <translation>ngôn ngữ của thông báo; không ghi thì là tiếng Việt</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>TÊN</translation>
    </message>
    <message>
        <source>the federation that keeps the roster</source>
        <translation>liên đoàn lập danh sách</translation>
    </message>
    <message>
        <source>the body above it</source>
        <translation>cơ quan cấp trên</translation>
    </message>
    <message>
        <source>one JSON object for each file</source>
        <translation>mỗi tệp một đối tượng JSON</translation>
    </message>
    <message>
        <source>SHEET</source>
        <translation>MẪU</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>TỆP-RA</translation>
    </message>
    <message>
        <source>UNIT</source>
        <translation>ĐƠN-VỊ</translation>
    </message>
    <message>
        <source>only this unit: its name, code or id</source>
        <translation>chỉ đơn vị này: tên, mã hoặc số ID</translation>
    </message>
    <message>
        <source>what to list; without it, people</source>
        <translation>bảng cần liệt kê; không ghi thì là people</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>CHỮ</translation>
    </message>
    <message>
        <source>only what matches, marks need not be typed</source>
        <translation>chỉ những dòng khớp, không cần gõ dấu</translation>
    </message>
    <message>
        <source>one JSON object in each line</source>
        <translation>mỗi dòng một đối tượng JSON</translation>
    </message>
    <message>
        <source>compare every row with its check sum too</source>
        <translation>so cả từng dòng với mã kiểm của nó</translation>
    </message>
    <message>
        <source>N</source>
        <translation>SỐ</translation>
    </message>
    <message>
        <source>how many fictional rows</source>
        <translation>số dòng dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Makes an empty roster.</source>
        <translation>Tạo danh sách trống.</translation>
    </message>
    <message>
        <source>Writes a form.</source>
        <translation>Xuất một mẫu ra tệp.</translation>
    </message>
    <message>
        <source>Prints one line for each record, with tabs between the columns.</source>
        <translation>In mỗi bản ghi một dòng, các cột cách nhau bằng dấu tab.</translation>
    </message>
    <message>
        <source>Looks whether the file is damaged and counts what is in it.</source>
        <translation>Kiểm tra tệp có bị hỏng không và đếm nội dung.</translation>
    </message>
    <message>
        <source>Takes back the last change.</source>
        <translation>Hoàn tác thay đổi cuối cùng.</translation>
    </message>
    <message>
        <source>Repeats the change that was taken back.</source>
        <translation>Làm lại thay đổi vừa hoàn tác.</translation>
    </message>
    <message>
        <source>Makes a roster of fictional people: the same for the same number of rows.</source>
        <translation>Tạo danh sách gồm người không có thật: cùng số dòng thì cùng nội dung.</translation>
    </message>
    <message>
        <source>There is no unit “%1”.</source>
        <translation>Không có đơn vị “%1”.</translation>
    </message>
    <message>
        <source>Several units are called “%1”. Give the id of one:</source>
        <translation>Có nhiều đơn vị tên “%1”. Hãy ghi số ID của một đơn vị:</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed, %4 known already, %5 to check, %6 left out</source>
        <translation>%1: %2 dòng mới, %3 dòng thay đổi, %4 dòng đã có, %5 dòng cần kiểm tra, %6 dòng bỏ qua</translation>
    </message>
    <message numerus="yes">
        <source>  %n cell(s) can be repaired: --accept all does so</source>
        <translation>
            <numerusform>  %n ô có thể sửa theo đề nghị: dùng --accept all</numerusform>
        </translation>
    </message>
    <message>
        <source>--accept is all, typed or new.</source>
        <translation>--accept là all, typed hoặc new.</translation>
    </message>
    <message>
        <source>This was a dry run: nothing has been written.</source>
        <translation>Đây là chạy thử: chưa ghi gì.</translation>
    </message>
    <message>
        <source>“%1” is left out: it only says that somebody has a file open.</source>
        <translation>Bỏ qua “%1”: đó chỉ là tệp báo có người đang mở.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of other kinds in “%1” are left out.</source>
        <translation>
            <numerusform>Bỏ qua %n tệp thuộc loại khác trong “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>SHEETS-OR-FOLDERS...</source>
        <translation>TỆP-HOẶC-THƯ-MỤC...</translation>
    </message>
    <message>
        <source>only say what would come in, write nothing</source>
        <translation>chỉ cho biết sẽ nhập những gì, không ghi</translation>
    </message>
    <message>
        <source>Takes in the new and changed rows of .xlsx, .xlsm, .csv, .tsv and .txt files, and of all such files in folders, as one undo step.</source>
        <translation>Nhập các dòng mới và thay đổi từ tệp .xlsx, .xlsm, .csv, .tsv, .txt, hoặc mọi tệp như vậy trong thư mục; hoàn tác được bằng một bước.</translation>
    </message>
    <message>
        <source>For tests: prints ok, partial, asks or refused, a tab, and why.</source>
        <translation>Để kiểm thử: in ok, partial, asks hoặc refused, một dấu tab, rồi lý do.</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>không có dòng nào</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>the file to write, ending in .pdf, .xlsx, .ods, .docx or .csv</source>
        <translation>tệp cần ghi, đuôi .pdf, .xlsx, .ods, .docx hoặc .csv</translation>
    </message>
    <message>
        <source>You are not allowed to look into “%1”.</source>
        <translation>Bạn không có quyền mở thư mục “%1”.</translation>
    </message>
    <message>
        <source>  This very file came in on %1 already.</source>
        <translation>  Chính tệp này đã được nhập ngày %1.</translation>
    </message>
    <message>
        <source>  It is the same file as “%1” and left out.</source>
        <translation>  Tệp này giống hệt “%1” nên được bỏ qua.</translation>
    </message>
    <message>
        <source>  “%1” is a newer file of the same unit, so this one is left out. To take it too, import it by itself.</source>
        <translation>  “%1” là tệp mới hơn của cùng đơn vị nên tệp này được bỏ qua. Muốn lấy cả tệp này, hãy nhập riêng.</translation>
    </message>
    <message>
        <source>  new unit: %1</source>
        <translation>  đơn vị mới: %1</translation>
    </message>
    <message>
        <source>  No unit is called “%1”. Is it %2? Its rows wait until you say so in the window, or use one of these names in the file.</source>
        <translation>  Chưa có đơn vị nào tên “%1”. Có phải là %2? Các dòng của đơn vị này chờ bạn trả lời trong cửa sổ chương trình, hoặc sửa tên trong tệp.</translation>
    </message>
    <message>
        <source>    perhaps “%1” (%2 of 100): %3</source>
        <translation>    có thể là “%1” (%2/100): %3</translation>
    </message>
    <message>
        <source>  in the roster, not in the sheet: %1, %2</source>
        <translation>  có trong danh sách, không có trong phiếu: %1, %2</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>all: with every repair that is offered; typed: as the cells are typed, which is usual; new: only new rows, as typed. None of them answers for you who a person or which unit is meant: such rows stay out and are listed</source>
        <translation>all: sửa mọi ô theo đề nghị; typed: giữ như đã gõ (mặc định); new: chỉ lấy dòng mới, giữ như đã gõ. Không cách nào tự trả lời thay bạn đó là người nào hay đơn vị nào: các dòng đó không nhập và được liệt kê</translation>
    </message>
    <message>
        <source>“%1” is not a date. Dates look like 30/06/2025 or 2025-06-30.</source>
        <translation>“%1” không phải là ngày. Ngày viết như 30/06/2025 hoặc 2025-06-30.</translation>
    </message>
    <message>
        <source>The sheet “%1” is not about a period.</source>
        <translation>Mẫu “%1” không lập theo kỳ.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Ngày cuối kỳ ở trước ngày đầu kỳ.</translation>
    </message>
    <message>
        <source>The option --below needs --unit.</source>
        <translation>Tùy chọn --below phải đi cùng --unit.</translation>
    </message>
    <message>
        <source>  %1 The rows wait until you say in the window what becomes of them: they go to another unit, stay out, or come in as they were before that day.</source>
        <translation>  %1 Các dòng còn chờ: hãy mở cửa sổ và cho biết nhập cho đơn vị khác, để ngoài, hay nhập như trước ngày đó.</translation>
    </message>
    <message>
        <source>  No unit is called “%1”, and units of the list stand below it. --accept all adds it.</source>
        <translation>  Chưa có đơn vị nào tên là “%1”, mà có đơn vị trong danh sách thuộc đơn vị này. --accept all sẽ thêm vào.</translation>
    </message>
    <message>
        <source>“%1” is no list of units.</source>
        <translation>“%1” không phải danh sách đơn vị.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>đang dùng</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã đóng</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Nền tảng</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Đường link</translation>
    </message>
    <message>
        <source>Owner unit</source>
        <translation>Đơn vị quản lý</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Người quản trị</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>There is no list “%1”.</source>
        <translation>Không có danh sách “%1”.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại đơn vị</translation>
    </message>
    <message>
        <source>Unit above</source>
        <translation>Đơn vị cấp trên</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Các cấp</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Thiếu %1.</translation>
    </message>
    <message>
        <source>Units cannot be asked to “%1”.</source>
        <translation>Không có việc “%1” với đơn vị.</translation>
    </message>
    <message>
        <source>UNITS-OR-LISTS...</source>
        <translation>ĐƠN-VỊ-HOẶC-DANH-SÁCH...</translation>
    </message>
    <message>
        <source>the form</source>
        <translation>mẫu</translation>
    </message>
    <message>
        <source>with --unit: and everything under it</source>
        <translation>cùng với --unit: cả các đơn vị trực thuộc</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>NGÀY</translation>
    </message>
    <message>
        <source>the rows of that day; without it, of today</source>
        <translation>danh sách như ngày đó; không ghi thì như hôm nay</translation>
    </message>
    <message>
        <source>of a sheet about a period: its first day; without it, the first day of the year</source>
        <translation>mẫu theo kỳ: ngày đầu kỳ; không ghi thì ngày đầu năm</translation>
    </message>
    <message>
        <source>of a sheet about a period: its last day; without it, the day of the rows</source>
        <translation>mẫu theo kỳ: ngày cuối kỳ; không ghi thì ngày lấy danh sách</translation>
    </message>
    <message>
        <source>the number of the paper</source>
        <translation>số văn bản</translation>
    </message>
    <message>
        <source>the paper that it belongs to</source>
        <translation>văn bản mà danh sách kèm theo</translation>
    </message>
    <message>
        <source>only this list; for posts</source>
        <translation>chỉ danh sách này; dùng cho bảng posts</translation>
    </message>
    <message>
        <source>units and posts as they were on a day, written 30/06/2025 or 2025-06-30</source>
        <translation>đơn vị và nhiệm vụ như trong ngày đó, viết 30/06/2025 hoặc 2025-06-30</translation>
    </message>
    <message>
        <source>the unit above from then on: its name, code or id</source>
        <translation>đơn vị cấp trên từ ngày đó: tên, mã hoặc số</translation>
    </message>
    <message>
        <source>the unit they become part of: its name, code or id</source>
        <translation>đơn vị nhận sáp nhập: tên, mã hoặc số</translation>
    </message>
    <message>
        <source>what stands below closes, too</source>
        <translation>các đơn vị trực thuộc cùng kết thúc</translation>
    </message>
    <message>
        <source>the first day of the new state, written 30/06/2025 or 2025-06-30</source>
        <translation>ngày bắt đầu có hiệu lực, viết 30/06/2025 hoặc 2025-06-30</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>SỐ</translation>
    </message>
    <message>
        <source>number of the decision</source>
        <translation>số quyết định</translation>
    </message>
    <message>
        <source>its date, written so too</source>
        <translation>ngày quyết định, cũng viết như vậy</translation>
    </message>
    <message>
        <source>of an import, as with the command import</source>
        <translation>khi nhập, như lệnh import</translation>
    </message>
    <message>
        <source>only say what would change, write nothing</source>
        <translation>chỉ cho biết sẽ thay đổi gì, không ghi</translation>
    </message>
    <message>
        <source>one JSON object for each unit, or file</source>
        <translation>mỗi đơn vị hoặc tệp một đối tượng JSON</translation>
    </message>
    <message>
        <source>Changes units from a day on: takes in lists of units (.xlsx, .csv, …), moves units --to another, merges them --into one, or closes them; what stands below those goes --to another, or closes --with-below.</source>
        <translation>Thay đổi đơn vị từ một ngày: nhập danh sách đơn vị (.xlsx, .csv, …), chuyển sang đơn vị cấp trên khác (--to), sáp nhập vào một đơn vị (--into) hoặc kết thúc hoạt động; đơn vị trực thuộc khi đó chuyển về đơn vị khác (--to) hoặc kết thúc cùng (--with-below).</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Sound rows</source>
        <translation>Dòng còn nguyên</translation>
    </message>
    <message>
        <source>Rows that do not fit</source>
        <translation>Dòng không khớp</translation>
    </message>
    <message>
        <source>Rows that cannot be read</source>
        <translation>Dòng không đọc được</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>không hoàn tác được</translation>
    </message>
    <message>
        <source>Restored “%1” as “%2”: %3 people, %4 posts.</source>
        <translation>Đã khôi phục “%1” thành “%2”: %3 người, %4 vị trí.</translation>
    </message>
    <message>
        <source>What was there before: %1</source>
        <translation>Danh sách trước đó: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) who had been erased since stay erased.</source>
        <translation>
            <numerusform>%n người đã bị xóa hẳn sau đó vẫn bị xóa.</numerusform>
        </translation>
    </message>
    <message>
        <source>BACKUP</source>
        <translation>BẢN-SAO-LƯU</translation>
    </message>
    <message>
        <source>Copies the roster, verifies the copy and reads it back.</source>
        <translation>Chép danh sách, kiểm tra bản chép và đọc lại.</translation>
    </message>
    <message>
        <source>Puts a backup in the place of the roster TO, which is backed up first; people who were erased since stay erased. Where there is no file TO, it is made.</source>
        <translation>Thay danh sách ĐÍCH bằng một bản sao lưu; danh sách đó được sao lưu trước, người đã bị xóa hẳn sau đó vẫn bị xóa. Chưa có tệp ĐÍCH thì tạo mới.</translation>
    </message>
    <message>
        <source>The change is saved, but the backup after it could not be made:</source>
        <translation>Thay đổi đã được lưu, nhưng không tạo được bản sao lưu sau đó:</translation>
    </message>
</context>
<context>
    <name>Duplicate</name>
    <message>
        <source>the same name</source>
        <translation>họ tên giống nhau</translation>
    </message>
    <message>
        <source>the same name, once without marks</source>
        <translation>họ tên giống nhau, một bên không dấu</translation>
    </message>
    <message>
        <source>names that differ in marks only</source>
        <translation>họ tên chỉ khác dấu</translation>
    </message>
    <message>
        <source>the same words of the name in another order</source>
        <translation>họ tên cùng chữ, khác thứ tự</translation>
    </message>
    <message>
        <source>nearly the same name</source>
        <translation>họ tên gần giống</translation>
    </message>
    <message>
        <source>the same phone</source>
        <translation>cùng số điện thoại</translation>
    </message>
    <message>
        <source>the same account</source>
        <translation>cùng tài khoản</translation>
    </message>
    <message>
        <source>the same e-mail</source>
        <translation>cùng địa chỉ email</translation>
    </message>
    <message>
        <source>the same unit</source>
        <translation>cùng đơn vị</translation>
    </message>
    <message>
        <source>the same office phone</source>
        <translation>cùng số điện thoại dùng chung</translation>
    </message>
    <message>
        <source>the same account, which several have</source>
        <translation>cùng tài khoản dùng chung</translation>
    </message>
    <message>
        <source>the same e-mail, which several have</source>
        <translation>cùng địa chỉ email dùng chung</translation>
    </message>
    <message>
        <source>another phone</source>
        <translation>số điện thoại khác</translation>
    </message>
    <message>
        <source>another account</source>
        <translation>tài khoản khác</translation>
    </message>
    <message>
        <source>another e-mail</source>
        <translation>địa chỉ email khác</translation>
    </message>
    <message>
        <source>another unit</source>
        <translation>đơn vị khác</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Full name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Facebook account name</source>
        <translation>Tên tài khoản Facebook</translation>
    </message>
    <message>
        <source>Facebook account link</source>
        <translation>Đường link Facebook</translation>
    </message>
    <message>
        <source>Decision number</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Decision date</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Sort name</source>
        <translation>Tên để sắp xếp</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Basis of listing</source>
        <translation>Căn cứ đưa vào danh sách</translation>
    </message>
    <message>
        <source>Basis document</source>
        <translation>Văn bản căn cứ</translation>
    </message>
    <message>
        <source>Basis date</source>
        <translation>Ngày căn cứ</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>Review date</source>
        <translation>Ngày xem lại</translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>Facebook page</source>
        <translation>Trang Facebook</translation>
    </message>
    <message>
        <source>Facebook group</source>
        <translation>Nhóm Facebook</translation>
    </message>
    <message>
        <source>Zalo OA</source>
        <translation>Zalo OA</translation>
    </message>
    <message>
        <source>Zalo group</source>
        <translation>Nhóm Zalo</translation>
    </message>
    <message>
        <source>YouTube</source>
        <translation>YouTube</translation>
    </message>
    <message>
        <source>TikTok</source>
        <translation>TikTok</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Trang web</translation>
    </message>
</context>
<context>
    <name>Resemblance</name>
    <message>
        <source>The phone number is the same.</source>
        <translation>Cùng số điện thoại.</translation>
    </message>
    <message>
        <source>The phone number is the same, but it may be several people&apos;s.</source>
        <translation>Cùng số điện thoại, nhưng có thể là số dùng chung.</translation>
    </message>
    <message>
        <source>The phone number is another one.</source>
        <translation>Số điện thoại khác.</translation>
    </message>
    <message>
        <source>The e-mail address is the same.</source>
        <translation>Cùng địa chỉ email.</translation>
    </message>
    <message>
        <source>The e-mail address is the same, but it may be several people&apos;s.</source>
        <translation>Cùng địa chỉ email, nhưng có thể là địa chỉ dùng chung.</translation>
    </message>
    <message>
        <source>The e-mail address is another one.</source>
        <translation>Địa chỉ email khác.</translation>
    </message>
    <message>
        <source>The account is the same.</source>
        <translation>Cùng tài khoản.</translation>
    </message>
    <message>
        <source>The account is the same, but it may be several people&apos;s.</source>
        <translation>Cùng tài khoản, nhưng có thể là tài khoản dùng chung.</translation>
    </message>
    <message>
        <source>The account is another one.</source>
        <translation>Tài khoản khác.</translation>
    </message>
    <message>
        <source>The unit is the same.</source>
        <translation>Cùng đơn vị.</translation>
    </message>
    <message>
        <source>The unit is another one.</source>
        <translation>Đơn vị khác.</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message numerus="yes">
        <source>add %n row(s)</source>
        <translation>
            <numerusform>thêm %n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste %n row(s)</source>
        <translation>
            <numerusform>dán %n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overwrite %n row(s)</source>
        <translation>
            <numerusform>ghi đè %n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n row(s)</source>
        <translation>
            <numerusform>nhập %n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %1, %n row(s)</source>
        <translation>
            <numerusform>sửa %1, %n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clear %n cell(s)</source>
        <translation>
            <numerusform>xóa nội dung %n ô</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fill down %n row(s)</source>
        <translation>
            <numerusform>điền xuống %n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replace in %1, %n row(s)</source>
        <translation>
            <numerusform>thay thế trong %1, %n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n row(s)</source>
        <translation>
            <numerusform>xóa %n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n row(s)</source>
        <translation>
            <numerusform>khôi phục %n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add a unit</source>
        <translation>
            <numerusform>thêm đơn vị</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not the same person</source>
        <translation>
            <numerusform>không phải cùng một người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit office details</source>
        <translation>
            <numerusform>sửa thông tin đơn vị quản lý</numerusform>
        </translation>
    </message>
    <message>
        <source>another change</source>
        <translation>thay đổi khác</translation>
    </message>
    <message numerus="yes">
        <source>merge two people into one</source>
        <translation>
            <numerusform>gộp hai người thành một</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n unit(s)</source>
        <translation>
            <numerusform>nhập %n đơn vị</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n unit(s)</source>
        <translation>
            <numerusform>sửa %n đơn vị</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit the kinds of units</source>
        <translation>
            <numerusform>sửa loại đơn vị</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rename a unit</source>
        <translation>
            <numerusform>đổi tên đơn vị</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge %n unit(s)</source>
        <translation>
            <numerusform>sáp nhập %n đơn vị</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split a unit</source>
        <translation>
            <numerusform>tách đơn vị</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n unit(s)</source>
        <translation>
            <numerusform>chuyển cấp trên %n đơn vị</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>close %n unit(s)</source>
        <translation>
            <numerusform>kết thúc hoạt động %n đơn vị</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n unit(s)</source>
        <translation>
            <numerusform>xóa %n đơn vị</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>end %n term(s)</source>
        <translation>
            <numerusform>thôi giữ nhiệm vụ %n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>appoint a successor</source>
        <translation>
            <numerusform>cử người thay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renew the terms of %n row(s)</source>
        <translation>
            <numerusform>kiện toàn %n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n row(s) to another unit</source>
        <translation>
            <numerusform>chuyển đơn vị %n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add an official account</source>
        <translation>
            <numerusform>thêm trang chính thức</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n official account(s)</source>
        <translation>
            <numerusform>sửa %n trang chính thức</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n official account(s)</source>
        <translation>
            <numerusform>xóa %n trang chính thức</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n official account(s)</source>
        <translation>
            <numerusform>khôi phục %n trang chính thức</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit the administrators of an account</source>
        <translation>
            <numerusform>sửa người quản trị trang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hand over an official account</source>
        <translation>
            <numerusform>bàn giao trang chính thức</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mark %n account(s) as the unit’s</source>
        <translation>
            <numerusform>đánh dấu %n tài khoản của đơn vị</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>make an account personal again</source>
        <translation>
            <numerusform>chuyển về tài khoản cá nhân</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnitWords</name>
    <message>
        <source>Add a unit</source>
        <translation>Thêm đơn vị</translation>
    </message>
    <message>
        <source>&amp;Add a unit…</source>
        <translation>&amp;Thêm đơn vị…</translation>
    </message>
    <message>
        <source>&amp;Add it</source>
        <translation>&amp;Thêm</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) added.</source>
        <translation>
            <numerusform>Đã thêm %n đơn vị.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Đổi tê&amp;n…</translation>
    </message>
    <message>
        <source>&amp;Rename it</source>
        <translation>Đổi tê&amp;n</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) renamed.</source>
        <translation>
            <numerusform>Đã đổi tên %n đơn vị.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge units into one</source>
        <translation>Sáp nhập</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>&amp;Sáp nhập vào…</translation>
    </message>
    <message>
        <source>Mer&amp;ge them</source>
        <translation>&amp;Sáp nhập</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) merged.</source>
        <translation>
            <numerusform>Đã sáp nhập %n đơn vị.</numerusform>
        </translation>
    </message>
    <message>
        <source>Split a unit</source>
        <translation>Tách đơn vị</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>Tá&amp;ch…</translation>
    </message>
    <message>
        <source>&amp;Split it</source>
        <translation>&amp;Tách</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) split.</source>
        <translation>
            <numerusform>Đã tách %n đơn vị.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move under another unit</source>
        <translation>Chuyển cấp trên</translation>
    </message>
    <message>
        <source>Mo&amp;ve under…</source>
        <translation>Chu&amp;yển cấp trên…</translation>
    </message>
    <message>
        <source>Mo&amp;ve them</source>
        <translation>Chu&amp;yển</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) moved.</source>
        <translation>
            <numerusform>Đã chuyển cấp trên %n đơn vị.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close units</source>
        <translation>Kết thúc hoạt động</translation>
    </message>
    <message>
        <source>&amp;Close…</source>
        <translation>&amp;Kết thúc hoạt động…</translation>
    </message>
    <message>
        <source>&amp;Close them</source>
        <translation>&amp;Kết thúc</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) closed.</source>
        <translation>
            <numerusform>Đã kết thúc hoạt động %n đơn vị.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete units entered by mistake</source>
        <translation>Xóa đơn vị nhập nhầm</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Xóa…</translation>
    </message>
    <message>
        <source>De&amp;lete them</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) deleted.</source>
        <translation>
            <numerusform>Đã xóa %n đơn vị.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>View</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n cặp</numerusform>
        </translation>
    </message>
    <message>
        <source>To do &amp;today</source>
        <translation>&amp;Việc hôm nay</translation>
    </message>
    <message>
        <source>&amp;1. People, accounts</source>
        <translation>&amp;1. Cá nhân, tài khoản</translation>
    </message>
    <message>
        <source>&amp;2. Core staff</source>
        <translation>&amp;2. Nòng cốt</translation>
    </message>
    <message>
        <source>&amp;Collaborators</source>
        <translation>&amp;Cộng tác viên</translation>
    </message>
    <message>
        <source>Ending &amp;soon</source>
        <translation>&amp;Sắp hết nhiệm kỳ</translation>
    </message>
    <message>
        <source>&amp;Ended</source>
        <translation>Đã t&amp;hôi</translation>
    </message>
    <message>
        <source>&amp;Unit closed</source>
        <translation>Đơn vị đã đón&amp;g</translation>
    </message>
    <message>
        <source>Came and &amp;went</source>
        <translation>Tăng, &amp;giảm</translation>
    </message>
    <message>
        <source>O&amp;fficial accounts</source>
        <translation>Trang &amp;chính thức</translation>
    </message>
    <message>
        <source>Un&amp;its</source>
        <translation>Đơn &amp;vị</translation>
    </message>
    <message>
        <source>Possible &amp;duplicates</source>
        <translation>Có &amp;thể trùng</translation>
    </message>
    <message>
        <source>Cells to chec&amp;k</source>
        <translation>Ô cần &amp;kiểm tra</translation>
    </message>
    <message>
        <source>&amp;History, bin</source>
        <translation>&amp;Nhật ký, thùng rác</translation>
    </message>
    <message>
        <source>St&amp;atistics</source>
        <translation>&amp;Thống kê</translation>
    </message>
    <message>
        <source>Mẫu 01</source>
        <translation>Mẫu 01</translation>
    </message>
</context>
<context>
    <name>WindowBackups</name>
    <message>
        <source>The backup has been restored.</source>
        <translation>Đã khôi phục bản sao lưu.</translation>
    </message>
    <message>
        <source>What was there before is backup No. %1: to go back, restore that one.</source>
        <translation>Danh sách trước đó là bản sao lưu số %1: muốn trở lại thì khôi phục bản ấy.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) who had been erased since stay erased.</source>
        <translation>
            <numerusform>%n người đã bị xóa hẳn sau đó vẫn bị xóa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the backups</source>
        <translation>Xem các bản sao lưu</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Đang khôi phục bản sao lưu…</translation>
    </message>
    <message>
        <source>This is a backup, to be looked at. The roster itself is as it was.</source>
        <translation>Đây là bản sao lưu, mở để xem. Danh sách đang dùng vẫn như cũ.</translation>
    </message>
    <message>
        <source>Back to the roster</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>The sample and its backups are deleted when it is closed: they cannot be restored.</source>
        <translation>Danh sách mẫu và bản sao lưu của nó bị xóa khi đóng nên không khôi phục được.</translation>
    </message>
    <message>
        <source>Backups are kept in %1 until it can be written again.</source>
        <translation>Tạm cất bản sao lưu ở %1 cho đến khi ghi lại được.</translation>
    </message>
    <message>
        <source>The backup on closing could not be made. The roster itself is saved.</source>
        <translation>Không tạo được bản sao lưu khi đóng. Danh sách đã được lưu.</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>Đóng, không sao lưu</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Đang đọc bản sao lưu…</translation>
    </message>
</context>
<context>
    <name>soctv</name>
    <message>
        <source>“%1” is a folder, give a file name.</source>
        <translation>“%1” là thư mục, hãy cho tên tệp.</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>không phải tệp</translation>
    </message>
    <message>
        <source>Drive %1 is full, “%2” has not been written. What was saved before is intact.</source>
        <translation>Ổ %1 đã hết chỗ, chưa ghi được “%2”. Dữ liệu đã lưu trước đó vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Folder “%1” is read-only, nothing has been written.</source>
        <translation>Thư mục “%1” chỉ đọc được, chưa ghi được gì.</translation>
    </message>
    <message>
        <source>There is no folder “%1”, nothing has been written.</source>
        <translation>Không có thư mục “%1”, chưa ghi được gì.</translation>
    </message>
    <message>
        <source>“%1” is open in another program. Close it there and try again.</source>
        <translation>“%1” đang mở trong chương trình khác. Hãy đóng ở đó rồi thử lại.</translation>
    </message>
    <message>
        <source>“%1” could not be written (%2). What was saved before is intact.</source>
        <translation>Chưa ghi được “%1” (%2). Dữ liệu đã lưu trước đó vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Stopped. Nothing has changed.</source>
        <translation>Đã dừng. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The backup folder “%1” cannot be written. The roster itself has not been changed.</source>
        <translation>Không ghi được vào thư mục sao lưu “%1”. Tệp danh sách không bị thay đổi.</translation>
    </message>
    <message>
        <source>A step in the history cannot be read (error %1). The rows themselves are intact.</source>
        <translation>Không đọc được một bước trong nhật ký (lỗi %1). Các dòng dữ liệu vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>This step cannot be undone or redone: its rows were changed in another way. Nothing has changed.</source>
        <translation>Không hoàn tác hoặc làm lại được bước này vì các dòng đã đổi theo cách khác. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened.</source>
        <translation>Không mở được “%1”. Tệp không bị thay đổi.</translation>
    </message>
    <message>
        <source>The disk that holds “%1” is full: the last change is not written. What was saved before is intact.</source>
        <translation>Ổ chứa “%1” đã hết chỗ, chưa ghi được thay đổi vừa làm. Dữ liệu đã lưu trước đó vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>“%1” is read-only, no change has been written.</source>
        <translation>“%1” chỉ đọc được, chưa ghi được thay đổi nào.</translation>
    </message>
    <message>
        <source>“%1” is being used by another program. Nothing has changed.</source>
        <translation>“%1” đang được chương trình khác dùng. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>“%1” is not a Sổ CTV file. The file has not been changed.</source>
        <translation>“%1” không phải tệp Sổ CTV. Tệp không bị thay đổi.</translation>
    </message>
    <message>
        <source>The file “%1” is damaged. Nothing has been deleted.</source>
        <translation>Tệp “%1” bị hỏng. Không có gì bị xóa.</translation>
    </message>
    <message>
        <source>The change does not fit the data in “%1”. Nothing has changed.</source>
        <translation>Thay đổi này không khớp với dữ liệu trong “%1”. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The text is too long. Nothing has changed.</source>
        <translation>Nội dung quá dài. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written (error %2). What was saved before is intact.</source>
        <translation>Không đọc hoặc không ghi được “%1” (lỗi %2). Dữ liệu đã lưu trước đó vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>“%1” already exists. It has not been changed.</source>
        <translation>“%1” đã có sẵn. Tệp đó không bị thay đổi.</translation>
    </message>
    <message>
        <source>“%1” cannot be created in this folder.</source>
        <translation>Không tạo được “%1” trong thư mục này.</translation>
    </message>
    <message>
        <source>“%1” is a folder: choose a .soctv file.</source>
        <translation>“%1” là thư mục, hãy chọn tệp .soctv.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Không có tệp “%1”.</translation>
    </message>
    <message>
        <source>“%1” is an empty file (0 bytes).</source>
        <translation>“%1” là tệp rỗng (0 byte).</translation>
    </message>
    <message>
        <source>The file “%1” is open in another window. Opening it twice could damage the data.</source>
        <translation>Tệp “%1” đang mở ở cửa sổ khác. Mở cùng lúc có thể làm hỏng dữ liệu.</translation>
    </message>
    <message>
        <source>The file “%1” is open on computer %2 (since %3). Opening it twice could damage the data.</source>
        <translation>Tệp “%1” đang mở trên máy %2 (từ %3). Mở cùng lúc có thể làm hỏng dữ liệu.</translation>
    </message>
    <message>
        <source>The sheet file is not right: %1.</source>
        <translation>Tệp mô tả mẫu không đúng: %1.</translation>
    </message>
    <message>
        <source>There is no sheet “%1”. Known: %2.</source>
        <translation>Không có mẫu “%1”. Các mẫu hiện có: %2.</translation>
    </message>
    <message>
        <source>This is not a text: it holds zero bytes.</source>
        <translation>Đây không phải văn bản: có ký tự rỗng (byte 0).</translation>
    </message>
    <message>
        <source>The table has more than %1 rows.</source>
        <translation>Bảng có hơn %1 dòng.</translation>
    </message>
    <message>
        <source>The table has more than %1 columns.</source>
        <translation>Bảng có hơn %1 cột.</translation>
    </message>
    <message>
        <source>A cell holds more than %1 characters.</source>
        <translation>Có ô chứa hơn %1 ký tự.</translation>
    </message>
    <message>
        <source>“%1” is a folder, choose a file.</source>
        <translation>“%1” là thư mục, hãy chọn tệp.</translation>
    </message>
    <message>
        <source>“%1” is larger than 200 MB.</source>
        <translation>“%1” lớn hơn 200 MB.</translation>
    </message>
    <message>
        <source>“%1” cannot be read (%2).</source>
        <translation>Không đọc được “%1” (%2).</translation>
    </message>
    <message>
        <source>Note of %1</source>
        <translation>Ghi chú của %1</translation>
    </message>
    <message>
        <source>Basis document of %1</source>
        <translation>Văn bản căn cứ của %1</translation>
    </message>
    <message>
        <source>Purpose of %1</source>
        <translation>Mục đích của %1</translation>
    </message>
    <message>
        <source>Account name (%1)</source>
        <translation>Tên tài khoản (%1)</translation>
    </message>
    <message>
        <source>Contact of %1</source>
        <translation>Liên hệ của %1</translation>
    </message>
    <message>
        <source>Officer in charge of %1</source>
        <translation>Cán bộ phụ trách %1</translation>
    </message>
    <message>
        <source>Hand-over note</source>
        <translation>Ghi chú bàn giao</translation>
    </message>
    <message>
        <source>Name of a returned file</source>
        <translation>Tên tệp phiếu đã nhận</translation>
    </message>
    <message>
        <source>Office details</source>
        <translation>Thông tin đơn vị quản lý</translation>
    </message>
    <message>
        <source>A note has at most %1 characters; this one has %2. Nothing has changed.</source>
        <translation>Ghi chú dài nhất %1 ký tự, nội dung này có %2. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The office needs a name.</source>
        <translation>Cần có tên đơn vị quản lý.</translation>
    </message>
    <message>
        <source>This file was made by a newer version (%1). This version (%2) can only open it for viewing.</source>
        <translation>Tệp này tạo bằng bản mới hơn (%1). Bản đang dùng (%2) chỉ mở được để xem.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không còn gì để hoàn tác.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Không còn gì để làm lại.</translation>
    </message>
    <message>
        <source>Unit name</source>
        <translation>Tên đơn vị</translation>
    </message>
    <message>
        <source>In the bin since</source>
        <translation>Vào thùng rác lúc</translation>
    </message>
    <message>
        <source>A unit needs a name.</source>
        <translation>Đơn vị cần có tên.</translation>
    </message>
    <message>
        <source>The printer does not accept the pages.</source>
        <translation>Máy in không nhận trang in.</translation>
    </message>
    <message>
        <source>PDF, for printing</source>
        <translation>PDF, để in</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Bảng tính Excel</translation>
    </message>
    <message>
        <source>CSV, rows only</source>
        <translation>CSV, chỉ các dòng</translation>
    </message>
    <message>
        <source>“%1” cannot be written in that format. Known: %2.</source>
        <translation>Không ghi được “%1” ở định dạng đó. Các định dạng có sẵn: %2.</translation>
    </message>
    <message>
        <source>the folder for temporary files is full</source>
        <translation>thư mục tạm đã hết chỗ</translation>
    </message>
    <message>
        <source>The workbook could not be made (%1).</source>
        <translation>Không tạo được bảng tính (%1).</translation>
    </message>
    <message>
        <source>The clipboard holds characters that belong in no table (NUL). Nothing was pasted.</source>
        <translation>Nội dung sao chép có ký tự không thuộc về bảng (NUL). Chưa dán gì.</translation>
    </message>
    <message>
        <source>The list has changed since the files were compared with it. Nothing has been imported; compare again.</source>
        <translation>Danh sách đã thay đổi sau khi đối chiếu. Chưa nhập gì; hãy đối chiếu lại.</translation>
    </message>
    <message>
        <source>No table with a column “Full name” was found in “%1”.</source>
        <translation>Không tìm thấy bảng có cột “Họ tên” trong “%1”.</translation>
    </message>
    <message>
        <source>This phone number, e-mail address or account is in the list under another name.</source>
        <translation>Số điện thoại, e-mail hoặc tài khoản này đã có trong danh sách với tên khác.</translation>
    </message>
    <message>
        <source>The list has “%1” in this unit with another phone number, e-mail address or account. It may be another person.</source>
        <translation>Danh sách đã có “%1” ở đơn vị này với số điện thoại, e-mail hoặc tài khoản khác. Có thể là người khác.</translation>
    </message>
    <message>
        <source>Several people in the list fit this row.</source>
        <translation>Có nhiều người trong danh sách khớp với dòng này.</translation>
    </message>
    <message>
        <source>“%1” stands in this section more than once.</source>
        <translation>“%1” có nhiều hơn một lần trong mục này.</translation>
    </message>
    <message>
        <source>The note is too long.</source>
        <translation>Ghi chú quá dài.</translation>
    </message>
    <message>
        <source>There is no kind of unit “%1”.</source>
        <translation>Không có loại đơn vị “%1”.</translation>
    </message>
    <message>
        <source>The backup “%1” could not be deleted: %2</source>
        <translation>Không xóa được bản sao lưu “%1”: %2</translation>
    </message>
    <message>
        <source>The old backups were kept, as no new one could be made.</source>
        <translation>Các bản sao lưu cũ được giữ lại vì chưa tạo được bản mới.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) erased for good.</source>
        <translation>
            <numerusform>Đã xóa vĩnh viễn %n người.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be done.</source>
        <translation>Còn việc chưa làm được.</translation>
    </message>
    <message numerus="yes">
        <source>%n old backup(s) deleted.</source>
        <translation>
            <numerusform>Đã xóa %n bản sao lưu cũ.</numerusform>
        </translation>
    </message>
    <message>
        <source>New backup: %1</source>
        <translation>Bản sao lưu mới: %1</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>%1 / %2 rows match “%3” · Esc clears the filter</source>
        <translation>%1 / %2 dòng khớp “%3” · Esc bỏ lọc</translation>
    </message>
    <message>
        <source>%1 / %2 rows match the filter · Esc clears the filter</source>
        <translation>%1 / %2 dòng khớp bộ lọc · Esc bỏ lọc</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>No row matches “%1” within the filter: %2.</source>
        <translation>Không có dòng nào khớp “%1” khi đang lọc: %2.</translation>
    </message>
    <message>
        <source>Clear the filter row</source>
        <translation>Bỏ hàng lọc</translation>
    </message>
    <message>
        <source>No row matches “%1”.</source>
        <translation>Không có dòng nào khớp “%1”.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Bỏ tìm kiếm</translation>
    </message>
    <message>
        <source>No row matches the filter: %1.</source>
        <translation>Không có dòng nào khớp bộ lọc: %1.</translation>
    </message>
    <message>
        <source>There is nothing to check.</source>
        <translation>Không có gì cần kiểm tra.</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>Thùng rác trống.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>The table on the clipboard is too large to paste as HTML. Nothing was pasted. Copy it from Excel.</source>
        <translation>Bảng đã sao chép quá lớn để dán dạng HTML. Chưa dán gì. Hãy sao chép từ Excel.</translation>
    </message>
    <message>
        <source>The file “%1” holds too many parts for a table. It was not read.</source>
        <translation>Tệp “%1” chứa quá nhiều phần so với một bảng tính, nên không được đọc.</translation>
    </message>
    <message>
        <source>The file “%1” is protected by a password. Open it in Excel, take the password off and save it.</source>
        <translation>Tệp “%1” được bảo vệ bằng mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.</translation>
    </message>
    <message>
        <source>The file “%1” unpacks to far more than it can honestly hold. It was not read.</source>
        <translation>Tệp “%1” bung ra lớn bất thường so với kích thước của nó, nên không được đọc.</translation>
    </message>
    <message>
        <source>The table holds more than %1 MB of text.</source>
        <translation>Bảng chứa hơn %1 MB chữ.</translation>
    </message>
    <message>
        <source>The table has more than %1 cell styles.</source>
        <translation>Bảng có hơn %1 kiểu định dạng ô.</translation>
    </message>
    <message>
        <source>The rows of the table are out of order (row %1).</source>
        <translation>Các dòng của bảng không theo thứ tự (dòng %1).</translation>
    </message>
    <message>
        <source>The tables did not come over whole.</source>
        <translation>Các bảng chuyển sang không đủ.</translation>
    </message>
    <message>
        <source>The file has more than %1 sheets.</source>
        <translation>Tệp có hơn %1 trang tính.</translation>
    </message>
    <message>
        <source>The file “%1” is a workbook of an old kind. Open it in Excel and save it as .xlsx.</source>
        <translation>Tệp “%1” là bảng tính kiểu cũ. Hãy mở bằng Excel rồi lưu lại thành tệp .xlsx.</translation>
    </message>
    <message>
        <source>The file “%1” is a PDF, which holds no table. Ask for the .xlsx it was made from.</source>
        <translation>Tệp “%1” là PDF, không chứa bảng. Hãy xin tệp .xlsx gốc.</translation>
    </message>
    <message>
        <source>The file “%1” is a program, not a table. Do not open it: it may be harmful.</source>
        <translation>Tệp “%1” là chương trình, không phải bảng. Đừng mở tệp này: có thể gây hại.</translation>
    </message>
    <message>
        <source>The file “%1” is empty (0 bytes).</source>
        <translation>Tệp “%1” là tệp rỗng (0 byte).</translation>
    </message>
    <message>
        <source>The file “%1” is no table that can be read.</source>
        <translation>Tệp “%1” không phải là bảng đọc được.</translation>
    </message>
    <message>
        <source>The file “%1” is damaged or not complete.</source>
        <translation>Tệp “%1” bị hỏng hoặc không đầy đủ.</translation>
    </message>
    <message>
        <source>The file “%1” is built in a way that no office program does. It was not read.</source>
        <translation>Tệp “%1” có cấu tạo khác thường, không do chương trình văn phòng nào tạo ra, nên không được đọc.</translation>
    </message>
    <message>
        <source>The file holds macros. They were not run.</source>
        <translation>Tệp có chứa macro. Macro không được chạy.</translation>
    </message>
    <message>
        <source>The file is slightly damaged: some of its cells point nowhere and are empty.</source>
        <translation>Tệp hỏng nhẹ: một số ô không trỏ đến đâu nên bỏ trống.</translation>
    </message>
    <message>
        <source>It cannot be told in which encoding this text was saved. Look whether the letters are right.</source>
        <translation>Không biết chắc văn bản này lưu bằng bảng mã nào. Hãy xem các chữ có đúng không.</translation>
    </message>
    <message>
        <source>The text holds zero bytes. Look whether the cells are complete.</source>
        <translation>Văn bản có chứa byte 0. Hãy xem các ô có đủ không.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed. Look whether the cells are cut rightly.</source>
        <translation>Có dấu ngoặc kép không được đóng. Hãy xem các ô có bị cắt sai không.</translation>
    </message>
    <message>
        <source>The file “%1” holds no table.</source>
        <translation>Tệp “%1” không có bảng nào.</translation>
    </message>
    <message>
        <source>“%1” vanished while it was read.</source>
        <translation>“%1” đã biến mất trong khi đang đọc.</translation>
    </message>
    <message>
        <source>“%1” is not a file but a device.</source>
        <translation>“%1” không phải là tệp mà là thiết bị.</translation>
    </message>
    <message>
        <source>You are not allowed to read “%1”.</source>
        <translation>Bạn không có quyền đọc “%1”.</translation>
    </message>
    <message>
        <source>“%1” is still being written. Try again when it is complete.</source>
        <translation>“%1” còn đang được ghi. Hãy thử lại khi tệp đã ghi xong.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: the drive that it is on does not answer.</source>
        <translation>Không đọc được “%1”: ổ đĩa chứa tệp không trả lời.</translation>
    </message>
    <message>
        <source>There is nothing in “%1”.</source>
        <translation>Tệp “%1” không có dữ liệu nào.</translation>
    </message>
    <message>
        <source>The table in “%1” has no rows with people.</source>
        <translation>Bảng trong “%1” không có dòng nào ghi tên người.</translation>
    </message>
    <message>
        <source>The letters of this file may be wrong. Look at them and confirm that they are right.</source>
        <translation>Chữ trong tệp này có thể bị sai. Hãy xem lại rồi xác nhận là đúng.</translation>
    </message>
    <message>
        <source>Left out by hand.</source>
        <translation>Đã được bỏ ra bằng tay.</translation>
    </message>
    <message>
        <source>This person is in the list already. Only new rows come in.</source>
        <translation>Người này đã có trong danh sách. Chỉ nhập dòng mới.</translation>
    </message>
    <message>
        <source>The text is typed in decomposed Unicode (Unicode tổ hợp). It is kept in the usual form.</source>
        <translation>Chữ gõ theo kiểu Unicode tổ hợp. Chương trình lưu theo kiểu Unicode dựng sẵn.</translation>
    </message>
    <message>
        <source>Change to the usual form</source>
        <translation>Đổi sang dựng sẵn</translation>
    </message>
    <message>
        <source>The phone number is written with +84.</source>
        <translation>Số điện thoại viết theo đầu +84.</translation>
    </message>
    <message>
        <source>Write it with 0</source>
        <translation>Viết bằng số 0 ở đầu</translation>
    </message>
    <message>
        <source>The link column holds a name, not a link.</source>
        <translation>Cột đường link ghi tên, không phải đường link.</translation>
    </message>
    <message>
        <source>Move it to the account name</source>
        <translation>Chuyển sang tên tài khoản</translation>
    </message>
    <message>
        <source>The cell holds an error such as #N/A. It counts as empty.</source>
        <translation>Ô chứa lỗi (như #N/A), được coi là ô trống.</translation>
    </message>
    <message>
        <source>This row is hidden in the file. It comes in all the same.</source>
        <translation>Dòng này bị ẩn trong tệp, vẫn được nhập.</translation>
    </message>
    <message>
        <source>The cell shows other words; this is where its hyperlink leads.</source>
        <translation>Ô hiện chữ khác; đây là địa chỉ mà ô đó dẫn tới.</translation>
    </message>
    <message>
        <source>“%1” is not in the list of units yet. It will be added.</source>
        <translation>“%1” chưa có trong danh sách đơn vị, sẽ được thêm vào.</translation>
    </message>
    <message>
        <source>“%1” cannot be read, it seems to be damaged. Ask for it to be saved anew.</source>
        <translation>Không đọc được “%1”, có vẻ tệp đã hỏng. Hãy đề nghị nơi gửi lưu lại tệp.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>The part of Sổ CTV that reads files could not be started (%1).</source>
        <translation>Không khởi động được phần đọc tệp của Sổ CTV (%1).</translation>
    </message>
    <message>
        <source>“%1” cannot be read: it takes too long.</source>
        <translation>Không đọc được “%1”: mất quá nhiều thời gian.</translation>
    </message>
    <message>
        <source>“%1” needs too much memory to be read.</source>
        <translation>Đọc “%1” cần quá nhiều bộ nhớ.</translation>
    </message>
    <message>
        <source>A backup is being made first. The change follows by itself.</source>
        <translation>Đang sao lưu trước. Thay đổi sẽ được thực hiện ngay sau đó.</translation>
    </message>
    <message>
        <source>Titles that come again: row %1</source>
        <translation>Tiêu đề lặp lại: dòng %1</translation>
    </message>
    <message>
        <source>Numbered, but empty: row %1</source>
        <translation>Chỉ có số thứ tự: dòng %1</translation>
    </message>
    <message>
        <source>Only dots: row %1</source>
        <translation>Chỉ có dấu chấm: dòng %1</translation>
    </message>
    <message>
        <source>Totals: row %1</source>
        <translation>Dòng tổng cộng: dòng %1</translation>
    </message>
    <message>
        <source>Signatures: row %1</source>
        <translation>Phần ký tên: dòng %1</translation>
    </message>
    <message>
        <source>Titles of sections: row %1</source>
        <translation>Tên mục: dòng %1</translation>
    </message>
    <message>
        <source>Guidance: row %1</source>
        <translation>Hướng dẫn: dòng %1</translation>
    </message>
    <message>
        <source>somebody must look at them (%1)</source>
        <translation>cần xem lại (%1)</translation>
    </message>
    <message>
        <source>the name is missing (%1)</source>
        <translation>thiếu họ tên (%1)</translation>
    </message>
    <message>
        <source>they were left out by hand (%1)</source>
        <translation>đã chọn bỏ qua (%1)</translation>
    </message>
    <message>
        <source>Phone numbers that lost their 0</source>
        <translation>Số điện thoại mất số 0</translation>
    </message>
    <message>
        <source>Mobile numbers of 11 digits, from before 2018</source>
        <translation>Số di động 11 chữ số (trước năm 2018)</translation>
    </message>
    <message>
        <source>Several phone numbers in one cell</source>
        <translation>Nhiều số điện thoại trong một ô</translation>
    </message>
    <message>
        <source>Phone numbers that became calculated numbers</source>
        <translation>Số điện thoại bị đổi thành số tính toán</translation>
    </message>
    <message>
        <source>Words beside the phone number</source>
        <translation>Có chữ bên cạnh số điện thoại</translation>
    </message>
    <message>
        <source>Phone numbers with +84</source>
        <translation>Số điện thoại viết theo đầu +84</translation>
    </message>
    <message>
        <source>Blanks in e-mail addresses</source>
        <translation>Email có khoảng trắng</translation>
    </message>
    <message>
        <source>Dots or commas behind e-mail addresses</source>
        <translation>Email có dấu chấm, dấu phẩy ở cuối</translation>
    </message>
    <message>
        <source>Links without https://</source>
        <translation>Đường link thiếu https://</translation>
    </message>
    <message>
        <source>Links with extra parts</source>
        <translation>Đường link có phần thừa</translation>
    </message>
    <message>
        <source>Links to a post instead of the account</source>
        <translation>Đường link tới bài viết, không phải tài khoản</translation>
    </message>
    <message>
        <source>Names in the column of links</source>
        <translation>Tên ghi trong cột đường link</translation>
    </message>
    <message>
        <source>Texts in decomposed Unicode</source>
        <translation>Chữ gõ theo kiểu Unicode tổ hợp</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n cell(s)</source>
        <translation>
            <numerusform>%1: %n ô</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, for example %2</source>
        <translation>%1, ví dụ %2</translation>
    </message>
    <message>
        <source>%1, for example %2 → %3</source>
        <translation>%1, ví dụ %2 → %3</translation>
    </message>
    <message>
        <source>Nobody is in this list yet. Paste from Excel (Ctrl+V), import a file that you have, or type the first row.</source>
        <translation>Chưa có ai trong danh sách này. Dán từ Excel (Ctrl+V), nhập tệp đã có, hoặc gõ dòng đầu tiên.</translation>
    </message>
    <message>
        <source>The file “%1” is a text of an old kind. Open it in Word and save it as .docx.</source>
        <translation>Tệp “%1” là văn bản kiểu cũ. Hãy mở bằng Word và lưu lại dạng .docx.</translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet</source>
        <translation>Bảng tính OpenDocument</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Văn bản Word</translation>
    </message>
    <message>
        <source>The file could not be made (%1).</source>
        <translation>Không tạo được tệp (%1).</translation>
    </message>
    <message>
        <source>Section 1</source>
        <translation>Mục 1</translation>
    </message>
    <message>
        <source>Section 2</source>
        <translation>Mục 2</translation>
    </message>
    <message>
        <source>Collaborators</source>
        <translation>Cộng tác viên</translation>
    </message>
    <message>
        <source>Some cells hold days that no calendar has, such as 31.02.2026. They come in as they stand.</source>
        <translation>Một số ô ghi ngày không có trong lịch, ví dụ 31.02.2026. Các ô đó được nhập đúng như đang ghi.</translation>
    </message>
    <message>
        <source>This is a roster of Sổ CTV. Its lists come in, its bin and its history do not.</source>
        <translation>Đây là một danh sách của Sổ CTV. Các danh sách trong đó được nhập, thùng rác và nhật ký thì không.</translation>
    </message>
    <message>
        <source>The list has somebody who may be this person.</source>
        <translation>Trong danh sách có người có thể chính là người này.</translation>
    </message>
    <message>
        <source>No unit is called “%1”, but there is one of nearly this name. Say whether it is that one.</source>
        <translation>Chưa có đơn vị nào tên “%1”, nhưng có đơn vị tên gần giống. Hãy cho biết có phải là đơn vị đó không.</translation>
    </message>
    <message>
        <source>The same file is among the others. Its rows come in once.</source>
        <translation>Tệp này trùng với một tệp khác trong lần nhập này. Các dòng chỉ nhập một lần.</translation>
    </message>
    <message>
        <source>A newer file of this unit is among the others. This one stays out unless you take it.</source>
        <translation>Có tệp mới hơn của đơn vị này trong lần nhập này. Tệp này không nhập, trừ khi bạn chọn lấy.</translation>
    </message>
    <message>
        <source>The text is typed in the old encoding TCVN3 (ABC, fonts .Vn…). That has no capitals with tones: look whether capitals are missing.</source>
        <translation>Chữ viết bằng mã cũ TCVN3 (ABC, phông .Vn…). Mã này không có chữ hoa mang dấu thanh: hãy xem có chữ nào phải viết hoa không.</translation>
    </message>
    <message>
        <source>Change to Unicode</source>
        <translation>Đổi sang Unicode</translation>
    </message>
    <message>
        <source>The text is typed in the old encoding VNI (fonts VNI-…).</source>
        <translation>Chữ viết bằng mã cũ VNI (phông VNI-…).</translation>
    </message>
    <message>
        <source>The text is typed in the old encoding VISCII.</source>
        <translation>Chữ viết bằng mã cũ VISCII.</translation>
    </message>
    <message>
        <source>The text is typed in the old encoding of Windows for Vietnamese (code page 1258).</source>
        <translation>Chữ viết bằng bảng mã tiếng Việt cũ của Windows (CP1258).</translation>
    </message>
    <message>
        <source>The text is typed in the old encoding TCVN 5712.</source>
        <translation>Chữ viết bằng mã cũ TCVN 5712.</translation>
    </message>
    <message>
        <source>One of the two people is no longer in the roster. Nothing has changed.</source>
        <translation>Một trong hai người không còn trong danh sách. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Texts in the old encoding TCVN3 (ABC)</source>
        <translation>Chữ theo mã cũ TCVN3 (ABC)</translation>
    </message>
    <message>
        <source>Texts in the old encoding VNI</source>
        <translation>Chữ theo mã cũ VNI</translation>
    </message>
    <message>
        <source>Texts in the old encoding VISCII</source>
        <translation>Chữ theo mã cũ VISCII</translation>
    </message>
    <message>
        <source>Texts in the old encoding of Windows (1258)</source>
        <translation>Chữ theo mã cũ của Windows (1258)</translation>
    </message>
    <message>
        <source>Texts in the old encoding TCVN 5712</source>
        <translation>Chữ theo mã cũ TCVN 5712</translation>
    </message>
    <message>
        <source>The table in “%1” has no rows with units.</source>
        <translation>Bảng trong “%1” không có dòng đơn vị nào.</translation>
    </message>
    <message>
        <source>Several units are called “%1”. Say which of them it is.</source>
        <translation>Có nhiều đơn vị tên là “%1”. Hãy cho biết là đơn vị nào.</translation>
    </message>
    <message>
        <source>The unit with the code %1 bears another name in the list. Say whether it is that one.</source>
        <translation>Đơn vị có mã %1 mang tên khác trong danh sách. Hãy cho biết có phải là đơn vị đó không.</translation>
    </message>
    <message>
        <source>Another unit has the code %1 already. Two units cannot have one code.</source>
        <translation>Đơn vị khác đã có mã %1. Hai đơn vị không thể có chung một mã.</translation>
    </message>
    <message>
        <source>“%1” stands in the files more than once.</source>
        <translation>“%1” có nhiều hơn một lần trong các tệp.</translation>
    </message>
    <message>
        <source>The unit “%1” has closed. It may come in as a new unit of this name.</source>
        <translation>Đơn vị “%1” đã kết thúc hoạt động. Có thể nhập thành một đơn vị mới cùng tên.</translation>
    </message>
    <message>
        <source>The parent unit “%1” is neither in the list of units nor in the files. Say which one it is, or that it is new.</source>
        <translation>Đơn vị cấp trên “%1” chưa có trong danh sách đơn vị, cũng không có trong các tệp. Hãy cho biết đó là đơn vị nào, hay là đơn vị mới.</translation>
    </message>
    <message>
        <source>Several units are called “%1”. Say which of them is the parent.</source>
        <translation>Có nhiều đơn vị tên là “%1”. Hãy cho biết đơn vị nào là cấp trên.</translation>
    </message>
    <message>
        <source>Its parent unit “%1” must be settled first.</source>
        <translation>Đơn vị cấp trên “%1” phải được quyết định trước.</translation>
    </message>
    <message>
        <source>Under “%1” the unit would stand below itself.</source>
        <translation>Nếu thuộc “%1” thì đơn vị sẽ nằm dưới chính nó.</translation>
    </message>
    <message>
        <source>There is no kind of unit “%1”, but one of nearly this name.</source>
        <translation>Chưa có loại đơn vị “%1”, nhưng có loại tên gần giống.</translation>
    </message>
    <message>
        <source>Take that kind</source>
        <translation>Lấy loại đó</translation>
    </message>
    <message>
        <source>There is no kind of unit “%1” yet.</source>
        <translation>Chưa có loại đơn vị “%1”.</translation>
    </message>
    <message>
        <source>Add this kind</source>
        <translation>Thêm loại này</translation>
    </message>
    <message>
        <source>The name of the unit is missing.</source>
        <translation>Thiếu tên đơn vị.</translation>
    </message>
    <message>
        <source>This unit is in the list already. Only new units come in.</source>
        <translation>Đơn vị này đã có trong danh sách. Chỉ nhập đơn vị mới.</translation>
    </message>
    <message>
        <source>“%1” is part of another province since 01/07/2025.</source>
        <translation>Từ ngày 01/07/2025, “%1” thuộc tỉnh, thành phố khác.</translation>
    </message>
    <message>
        <source>Write today&apos;s name</source>
        <translation>Ghi tên hiện nay</translation>
    </message>
    <message>
        <source>“%1” is none of the 34 provinces and cities. It is kept as typed.</source>
        <translation>“%1” không có trong 34 tỉnh, thành phố. Giữ nguyên như đã gõ.</translation>
    </message>
    <message>
        <source>The unit stands under “%1” until then.</source>
        <translation>Cho đến ngày đó, đơn vị thuộc “%1”.</translation>
    </message>
    <message>
        <source>“%1” stands in no row of its own; it is added as the parent of others.</source>
        <translation>“%1” không có dòng riêng; được thêm làm đơn vị cấp trên của đơn vị khác.</translation>
    </message>
    <message>
        <source>“%1” is a former name of this unit.</source>
        <translation>“%1” là tên cũ của đơn vị này.</translation>
    </message>
    <message>
        <source>The unit “%1” has closed. Say which unit the row is for, or leave it out.</source>
        <translation>Đơn vị “%1” đã kết thúc hoạt động. Hãy cho biết dòng này của đơn vị nào, hoặc bỏ ra.</translation>
    </message>
    <message>
        <source>a day that is not known</source>
        <translation>ngày chưa rõ</translation>
    </message>
    <message>
        <source>The unit “%1” has been closed since %2.</source>
        <translation>Đơn vị “%1” đã kết thúc hoạt động từ ngày %2.</translation>
    </message>
    <message>
        <source>The unit “%1” has been closed since %2; it became part of %3.</source>
        <translation>Đơn vị “%1” đã kết thúc hoạt động từ ngày %2; đã sáp nhập vào %3.</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Nền tảng</translation>
    </message>
    <message>
        <source>Kind of account</source>
        <translation>Loại tài khoản</translation>
    </message>
    <message>
        <source>Owner unit</source>
        <translation>Đơn vị quản lý</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Người quản trị</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày đầu</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>of the unit</source>
        <translation>của đơn vị</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>cá nhân</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in the bin or no longer in the roster. Choose the rows again.</source>
        <translation>
            <numerusform>%n dòng đang ở thùng rác hoặc không còn trong danh sách. Hãy chọn lại dòng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) begin only after that day, for example %1 (from %2). Choose a later day or leave them out.</source>
        <translation>
            <numerusform>%n dòng bắt đầu sau ngày này, ví dụ %1 (từ ngày %2). Hãy chọn ngày muộn hơn hoặc bỏ chọn các dòng đó.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n row(s) the present term begins on that day or later, for example %1 (from %2). Choose a later first day or leave them out.</source>
        <translation>
            <numerusform>%n dòng có nhiệm kỳ hiện tại bắt đầu từ ngày này hoặc muộn hơn, ví dụ %1 (từ ngày %2). Hãy chọn ngày bắt đầu muộn hơn hoặc bỏ chọn các dòng đó.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) belong to a unit that is not open on %2, for example “%1”. Move them to another unit first or leave them out.</source>
        <translation>
            <numerusform>%n dòng thuộc đơn vị không hoạt động vào ngày %2, ví dụ “%1”. Hãy chuyển đơn vị trước hoặc bỏ chọn các dòng đó.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) would hold a post in the same list and unit twice, for example %1. End the other row first or leave them out.</source>
        <translation>
            <numerusform>%n người sẽ giữ hai nhiệm vụ trùng nhau trong cùng danh sách và đơn vị, ví dụ %1. Hãy cho thôi dòng kia trước hoặc bỏ chọn các dòng đó.</numerusform>
        </translation>
    </message>
    <message>
        <source>A decision has a date: type it, too.</source>
        <translation>Quyết định phải có ngày: hãy gõ cả ngày quyết định.</translation>
    </message>
    <message>
        <source>Type the first day, for example 01/07/2026.</source>
        <translation>Hãy gõ ngày bắt đầu, ví dụ 01/07/2026.</translation>
    </message>
    <message>
        <source>The last day lies before the first. Choose a later one, or leave it empty.</source>
        <translation>Ngày cuối trước ngày đầu. Hãy chọn ngày muộn hơn hoặc để trống.</translation>
    </message>
    <message>
        <source>Nobody is picked. Tick at least one row.</source>
        <translation>Chưa chọn ai. Hãy đánh dấu ít nhất một dòng.</translation>
    </message>
    <message>
        <source>Type the full name of the new person.</source>
        <translation>Hãy gõ họ tên người mới.</translation>
    </message>
    <message>
        <source>%1 is in the bin. Restore the row first (History, bin).</source>
        <translation>%1 đang ở thùng rác. Hãy khôi phục dòng đó trước (Nhật ký, thùng rác).</translation>
    </message>
    <message>
        <source>Type the last day, for example 30/06/2026.</source>
        <translation>Hãy gõ ngày cuối, ví dụ 30/06/2026.</translation>
    </message>
    <message>
        <source>All of these rows end before that day already.</source>
        <translation>Tất cả các dòng này đã thôi trước ngày đó.</translation>
    </message>
    <message>
        <source>%1 holds this post already. For a new term choose “Renew terms…”.</source>
        <translation>%1 đang giữ nhiệm vụ này. Muốn có nhiệm kỳ mới, hãy chọn “Kiện toàn…”.</translation>
    </message>
    <message>
        <source>Choose a unit.</source>
        <translation>Hãy chọn đơn vị.</translation>
    </message>
    <message>
        <source>“%1” is not open on that day. Choose another unit or day.</source>
        <translation>“%1” không hoạt động vào ngày đó. Hãy chọn đơn vị hoặc ngày khác.</translation>
    </message>
    <message>
        <source>All of these rows stand in that unit already, or end before that day.</source>
        <translation>Tất cả các dòng này đã thuộc đơn vị đó, hoặc thôi trước ngày đó.</translation>
    </message>
    <message>
        <source>Decision %1 has no date. Fill in the date of the decision.</source>
        <translation>Quyết định %1 chưa có ngày. Hãy điền ngày quyết định.</translation>
    </message>
    <message>
        <source>Fill in the day from which this holds.</source>
        <translation>Hãy điền “Từ ngày”.</translation>
    </message>
    <message>
        <source>Choose the units first.</source>
        <translation>Hãy chọn đơn vị trước.</translation>
    </message>
    <message>
        <source>(at the top)</source>
        <translation>(cấp cao nhất)</translation>
    </message>
    <message>
        <source>This unit is no longer in the list of units.</source>
        <translation>Đơn vị này không còn trong danh sách đơn vị.</translation>
    </message>
    <message>
        <source>“%1” begins on %2. Choose a later day.</source>
        <translation>“%1” bắt đầu từ ngày %2. Hãy chọn ngày sau đó.</translation>
    </message>
    <message>
        <source>“%1” has closed: its last day was %2. Choose an earlier day, or leave it out.</source>
        <translation>“%1” đã kết thúc hoạt động, ngày cuối là %2. Hãy chọn ngày trước đó, hoặc bỏ chọn đơn vị này.</translation>
    </message>
    <message>
        <source>“%1” gets another name on %2. Choose a later day, or undo that change first.</source>
        <translation>“%1” đổi tên từ ngày %2. Hãy chọn ngày sau đó, hoặc hoàn tác việc đổi tên trước.</translation>
    </message>
    <message>
        <source>“%1” goes under another unit on %2. Choose a later day, or undo that change first.</source>
        <translation>“%1” chuyển cấp trên từ ngày %2. Hãy chọn ngày sau đó, hoặc hoàn tác việc chuyển trước.</translation>
    </message>
    <message>
        <source>“%1” is the office that keeps this roster. It can get another name, but it does not end.</source>
        <translation>“%1” là cơ quan giữ danh sách này. Có thể đổi tên nhưng không kết thúc hoặc xóa được.</translation>
    </message>
    <message>
        <source>“%1” closes already: its last day is %2. Undo that change first, or leave it out.</source>
        <translation>“%1” đã được ghi kết thúc, ngày cuối là %2. Hãy hoàn tác việc đó trước, hoặc bỏ chọn đơn vị này.</translation>
    </message>
    <message>
        <source>Choose the other unit first.</source>
        <translation>Hãy chọn đơn vị trước.</translation>
    </message>
    <message>
        <source>“%1” begins on %2. Choose a day from then on, or another unit.</source>
        <translation>“%1” bắt đầu từ ngày %2. Hãy chọn từ ngày đó trở đi, hoặc chọn đơn vị khác.</translation>
    </message>
    <message>
        <source>“%1” does not go on: its last day is %2. Choose a unit that does.</source>
        <translation>“%1” không hoạt động tiếp, ngày cuối là %2. Hãy chọn đơn vị còn hoạt động.</translation>
    </message>
    <message>
        <source>Another unit is called so, too; a code tells them apart.</source>
        <translation>Có đơn vị khác trùng tên; nên đặt mã để phân biệt.</translation>
    </message>
    <message>
        <source>“%1” cannot stand under itself. Choose another unit.</source>
        <translation>“%1” không thể trực thuộc chính nó. Hãy chọn đơn vị khác.</translation>
    </message>
    <message>
        <source>“%1” cannot go under “%2”, which stands under it. Choose another unit, or move “%2” elsewhere first.</source>
        <translation>“%1” không thể chuyển về “%2” vì “%2” đang trực thuộc “%1”. Hãy chọn đơn vị khác, hoặc chuyển “%2” đi nơi khác trước.</translation>
    </message>
    <message>
        <source>It stands there already.</source>
        <translation>Đang ở đó rồi.</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>kết thúc hoạt động</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>tiếp tục hoạt động</translation>
    </message>
    <message>
        <source>A post or unit that was to go along is no longer in “%1”. Open the split again.</source>
        <translation>Có nhiệm vụ hoặc đơn vị được chọn không còn ở “%1”. Hãy mở lại việc tách.</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) under “%1” go on. Give each of them to one of the new units.</source>
        <translation>
            <numerusform>Còn %n đơn vị trực thuộc “%1”. Hãy giao từng đơn vị cho một trong các đơn vị mới.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) stay with the closed unit.</source>
        <translation>
            <numerusform>%n nhiệm vụ ở lại đơn vị đã đóng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) under “%1” go on. Move them elsewhere, or close them, too.</source>
        <translation>
            <numerusform>Còn %n đơn vị trực thuộc “%1”. Hãy chuyển các đơn vị đó đi nơi khác, hoặc cho kết thúc cùng.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” closes too, or stands under a unit that does. Choose another unit.</source>
        <translation>“%1” cũng kết thúc, hoặc trực thuộc đơn vị kết thúc. Hãy chọn đơn vị khác.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are in “%1”. Delete them first, or give them another unit.</source>
        <translation>
            <numerusform>Còn %n nhiệm vụ ở “%1”. Hãy xóa, hoặc chuyển sang đơn vị khác trước.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) stand or stood under “%1”. Close it instead.</source>
        <translation>
            <numerusform>Có %n đơn vị đang hoặc đã từng trực thuộc “%1”. Hãy dùng Kết thúc hoạt động.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has accounts, rounds or decisions of its own. Close it instead.</source>
        <translation>“%1” đã có tài khoản, đợt thu hoặc quyết định. Hãy dùng Kết thúc hoạt động.</translation>
    </message>
    <message>
        <source>The unit bears this name already.</source>
        <translation>Đơn vị đang mang tên này.</translation>
    </message>
    <message>
        <source>“%1” cannot be merged into itself. Leave it out, or choose another unit.</source>
        <translation>“%1” không thể sáp nhập vào chính nó. Hãy bỏ chọn, hoặc chọn đơn vị khác.</translation>
    </message>
    <message>
        <source>“%1” stands above “%2”, which it would become part of. Move “%2” elsewhere first.</source>
        <translation>“%1” là cấp trên của “%2” nên không sáp nhập vào được. Hãy chuyển “%2” đi nơi khác trước.</translation>
    </message>
    <message>
        <source>Name at least one new unit.</source>
        <translation>Hãy đặt tên cho ít nhất một đơn vị mới.</translation>
    </message>
    <message>
        <source>The units stand there already.</source>
        <translation>Các đơn vị đang ở đó rồi.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Liên hệ</translation>
    </message>
    <message>
        <source>Province or city</source>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Officer in charge</source>
        <translation>Cán bộ phụ trách</translation>
    </message>
    <message>
        <source>“%1” has the code %2 already. Give this unit another code, or none.</source>
        <translation>“%1” đã có mã %2. Hãy đặt mã khác cho đơn vị này, hoặc để trống.</translation>
    </message>
    <message>
        <source>Type the other name first.</source>
        <translation>Hãy gõ tên gọi khác trước.</translation>
    </message>
    <message>
        <source>The unit is found by this name already.</source>
        <translation>Đã tìm được đơn vị theo tên này.</translation>
    </message>
    <message>
        <source>“%1” is found by this name. Two units with one name could not be told apart: write it differently.</source>
        <translation>Tên này đang dùng để tìm “%1”. Hai đơn vị cùng một tên thì không phân biệt được: hãy viết tên khác đi.</translation>
    </message>
    <message>
        <source>A kind of unit needs a name.</source>
        <translation>Loại đơn vị cần có tên.</translation>
    </message>
    <message>
        <source>There is a kind with this name already.</source>
        <translation>Đã có loại đơn vị mang tên này.</translation>
    </message>
    <message>
        <source>This kind belongs to the program and stays. It can be given another name.</source>
        <translation>Loại này có sẵn trong phần mềm nên không xóa được. Có thể đổi tên.</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) are of this kind. Give them another kind first.</source>
        <translation>
            <numerusform>Có %n đơn vị thuộc loại này. Hãy chọn loại khác cho các đơn vị đó trước.</numerusform>
        </translation>
    </message>
    <message>
        <source>Parent unit</source>
        <translation>Đơn vị cấp trên</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại đơn vị</translation>
    </message>
    <message>
        <source>Begins under “%1”</source>
        <translation>Bắt đầu hoạt động, trực thuộc “%1”</translation>
    </message>
    <message>
        <source>Renamed: “%1” → “%2”</source>
        <translation>Đổi tên: “%1” → “%2”</translation>
    </message>
    <message>
        <source>Merged into “%1”</source>
        <translation>Sáp nhập vào “%1”</translation>
    </message>
    <message>
        <source>Took in “%1”</source>
        <translation>Nhận sáp nhập “%1”</translation>
    </message>
    <message>
        <source>Gave rise to “%1”</source>
        <translation>Tách ra thành “%1”</translation>
    </message>
    <message>
        <source>Was split from “%1”</source>
        <translation>Được tách từ “%1”</translation>
    </message>
    <message>
        <source>Moved: “%1” → “%2”</source>
        <translation>Chuyển cấp trên: “%1” → “%2”</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Kết thúc hoạt động</translation>
    </message>
    <message>
        <source>These rows have no personal account that could be marked. Nothing has changed.</source>
        <translation>Các dòng này không có tài khoản cá nhân nào để đánh dấu. Chưa có gì thay đổi.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) marked as the unit’s: now among the official accounts.</source>
        <translation>
            <numerusform>Đã đánh dấu %n tài khoản của đơn vị, xem ở Trang chính thức.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kinds of units of nearly another name</source>
        <translation>Loại đơn vị viết gần giống loại đã có</translation>
    </message>
    <message>
        <source>Kinds of units that are new</source>
        <translation>Loại đơn vị chưa có</translation>
    </message>
    <message>
        <source>Provinces that are part of another one today</source>
        <translation>Tỉnh, thành phố nay thuộc tỉnh, thành phố khác</translation>
    </message>
    <message>
        <source>No post ends within %1 days.</source>
        <translation>Không có ai hết nhiệm kỳ trong %1 ngày tới.</translation>
    </message>
    <message>
        <source>Nobody holds a post in a closed unit.</source>
        <translation>Không có ai ở đơn vị đã đóng.</translation>
    </message>
    <message>
        <source>No post has ended.</source>
        <translation>Chưa có ai thôi giữ nhiệm vụ.</translation>
    </message>
    <message>
        <source>No post had ended by %1.</source>
        <translation>Đến ngày %1 chưa có ai thôi giữ nhiệm vụ.</translation>
    </message>
    <message>
        <source>Nobody is in this list as of %1.</source>
        <translation>Ngày %1 không có ai trong danh sách này.</translation>
    </message>
    <message>
        <source>%1 · as of %2</source>
        <translation>%1 · xem như ngày %2</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>đang giữ</translation>
    </message>
    <message>
        <source>begins later</source>
        <translation>sẽ bắt đầu</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>đã thôi</translation>
    </message>
    <message>
        <source>in the bin</source>
        <translation>trong thùng rác</translation>
    </message>
    <message>
        <source>The copy “%1” did not pass the check and was not kept: the roster may be damaged. Nothing has been deleted.</source>
        <translation>Bản chép “%1” không qua được kiểm tra nên không giữ lại: danh sách có thể đã hỏng. Không có gì bị xóa.</translation>
    </message>
    <message>
        <source>What was read back from “%1” is not what was written: the stick or disk is faulty. The copy was removed. Use another one.</source>
        <translation>Dữ liệu đọc lại từ “%1” không giống dữ liệu đã ghi: USB hoặc ổ đĩa bị lỗi. Bản chép đã được xóa. Hãy dùng USB hoặc ổ đĩa khác.</translation>
    </message>
    <message>
        <source>The program that was writing “%1” stopped half way. What was saved before is intact and comes back when the file is opened for editing.</source>
        <translation>Chương trình đang ghi “%1” đã dừng giữa chừng. Dữ liệu đã lưu trước đó vẫn còn nguyên và sẽ trở lại khi mở tệp để sửa.</translation>
    </message>
    <message>
        <source>“%1” was moved, replaced or deleted while it was open. The last change is not written; what was saved before is intact.</source>
        <translation>“%1” đã bị chuyển chỗ, thay hoặc xóa trong lúc đang mở. Thay đổi vừa rồi chưa được ghi; dữ liệu đã lưu trước đó vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>“%1” is not there any more: the stick was pulled out or the network folder is gone. The last change is not written. Plug it in again and try again.</source>
        <translation>Không còn thấy “%1”: USB đã bị rút ra hoặc thư mục mạng đã mất. Thay đổi vừa rồi chưa được ghi. Hãy cắm lại rồi bấm Thử lại.</translation>
    </message>
    <message>
        <source>The journal beside the file “%1” belongs to another file. Nothing has been changed or deleted.</source>
        <translation>Tệp nhật ký ghi (-journal) bên cạnh tệp “%1” là của tệp khác. Không có gì bị thay đổi hay bị xóa.</translation>
    </message>
    <message>
        <source>Another program has switched the file “%1” to a write-ahead log, which Sổ CTV does not open. Nothing has been changed or deleted.</source>
        <translation>Một chương trình khác đã chuyển tệp “%1” sang kiểu ghi WAL mà Sổ CTV không mở. Không có gì bị thay đổi hay bị xóa.</translation>
    </message>
    <message>
        <source>“%1” beside the roster is not a file of this program, so “%2” cannot be opened for editing. Nothing has changed. Rename it and try again.</source>
        <translation>“%1” bên cạnh danh sách không phải tệp của chương trình, nên chưa mở “%2” để sửa được. Chưa có gì thay đổi. Hãy đổi tên nó rồi thử lại.</translation>
    </message>
    <message>
        <source>“%1” was taken over by computer %2 at %3. The last change is not written; what was saved before is intact.</source>
        <translation>Máy %2 đã tiếp quản tệp “%1” lúc %3. Chưa ghi thay đổi vừa rồi; dữ liệu đã lưu trước đó vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>The sign that this window has “%1” open was removed by another program. The last change is not written; what was saved before is intact. Try again.</source>
        <translation>Một chương trình khác đã xóa dấu cho biết cửa sổ này đang mở “%1”. Chưa ghi thay đổi vừa rồi; dữ liệu đã lưu trước đó vẫn còn nguyên. Hãy thử lại.</translation>
    </message>
    <message>
        <source>The backup folder “%1” is not there.</source>
        <translation>Không thấy thư mục sao lưu “%1”.</translation>
    </message>
    <message>
        <source>“%1” is a file, backups need a folder of that name.</source>
        <translation>“%1” là một tệp; sao lưu cần một thư mục tên như vậy.</translation>
    </message>
    <message>
        <source>The disk with the backup folder “%1” is full.</source>
        <translation>Ổ đĩa chứa thư mục sao lưu “%1” đã hết chỗ.</translation>
    </message>
    <message>
        <source>The backup folder “%1” is read-only.</source>
        <translation>Thư mục sao lưu “%1” chỉ đọc được.</translation>
    </message>
    <message>
        <source>This step cannot be undone any more: the file was brought to a newer form or rescued after it. Nothing has changed.</source>
        <translation>Bước này không hoàn tác được nữa: sau bước này tệp đã được chuyển sang dạng mới hoặc được khôi phục. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>“%1” could not be brought to the form of this version. Nothing has changed: it is as it was.</source>
        <translation>Không chuyển được “%1” sang dạng của bản này. Không có gì thay đổi: tệp vẫn như cũ.</translation>
    </message>
    <message>
        <source>(kind of unit lost)</source>
        <translation>(mất loại đơn vị)</translation>
    </message>
    <message>
        <source>(name of unit %1 lost)</source>
        <translation>(mất tên đơn vị %1)</translation>
    </message>
    <message>
        <source>The backup “%1” was made by a newer version of this program. Nothing has been changed.</source>
        <translation>Bản sao lưu “%1” do phiên bản mới hơn của chương trình tạo ra. Chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>The backup could not be copied faithfully. Nothing has been changed.</source>
        <translation>Không chép được bản sao lưu cho đúng. Chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>“%1” was moved, replaced or taken over meanwhile. Nothing has been restored.</source>
        <translation>Trong lúc đó “%1” đã bị dời, bị thay hoặc bị tiếp quản. Chưa khôi phục gì.</translation>
    </message>
    <message>
        <source>“%1” is the roster itself. Nothing has been changed.</source>
        <translation>“%1” chính là danh sách đang dùng. Chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>This file was made by an older version (%1). Open it for editing once: it is backed up and brought to the form of this version (%2).</source>
        <translation>Tệp này tạo bằng bản cũ hơn (%1). Hãy mở tệp để sửa một lần: tệp sẽ được sao lưu rồi chuyển sang dạng của bản này (%2).</translation>
    </message>
    <message>
        <source>“%1” was moved, replaced or changed by another program. The last change is not written yet; what was saved before is intact. Put the file back and try again, or save a copy in another place.</source>
        <translation>“%1” đã bị chuyển chỗ, thay hoặc bị chương trình khác sửa. Thay đổi vừa rồi chưa được ghi; dữ liệu đã lưu trước đó vẫn còn nguyên. Hãy đưa tệp về chỗ cũ rồi bấm Thử lại, hoặc chép ra nơi khác.</translation>
    </message>
    <message>
        <source>What was left of it is kept in “%1”.</source>
        <translation>Những gì còn lại của tệp được giữ trong “%1”.</translation>
    </message>
</context>
<context>
    <name>soctv::AccountDialog</name>
    <message>
        <source>In &amp;use</source>
        <translation>Đang &amp;dùng</translation>
    </message>
    <message>
        <source>Add an official account</source>
        <translation>Thêm trang chính thức</translation>
    </message>
    <message>
        <source>Edit an official account</source>
        <translation>Sửa trang chính thức</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>Thêm trang</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>Đường &amp;link</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>&amp;Nền tảng</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>T&amp;ên</translation>
    </message>
    <message>
        <source>&amp;Owner unit</source>
        <translation>Đơn &amp;vị quản lý</translation>
    </message>
    <message>
        <source>&amp;Since</source>
        <translation>Từ n&amp;gày</translation>
    </message>
    <message>
        <source>Shown as %1</source>
        <translation>Hiện là %1</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Chọn nền tảng này</translation>
    </message>
</context>
<context>
    <name>soctv::AccountEdits</name>
    <message>
        <source>The official account was added.</source>
        <translation>Đã thêm trang chính thức.</translation>
    </message>
    <message>
        <source>The official account was changed.</source>
        <translation>Đã sửa trang chính thức.</translation>
    </message>
    <message>
        <source>The official account was handed over.</source>
        <translation>Đã bàn giao trang chính thức.</translation>
    </message>
    <message numerus="yes">
        <source>%n official account(s) marked as in use.</source>
        <translation>
            <numerusform>Đã đánh dấu %n trang đang dùng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official account(s) marked as closed.</source>
        <translation>
            <numerusform>Đã đánh dấu %n trang đã đóng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official account(s) moved to the bin. Rows of Mẫu 01 go on showing them.</source>
        <translation>
            <numerusform>Đã xóa %n trang chính thức (khôi phục được). Các dòng Mẫu 01 vẫn hiện tài khoản này.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official account(s) restored.</source>
        <translation>
            <numerusform>Đã khôi phục %n trang chính thức.</numerusform>
        </translation>
    </message>
    <message>
        <source>The account is a personal one again.</source>
        <translation>Đã chuyển về tài khoản cá nhân.</translation>
    </message>
    <message>
        <source>The administrator was added.</source>
        <translation>Đã thêm người quản trị.</translation>
    </message>
    <message>
        <source>The administrator was changed.</source>
        <translation>Đã sửa người quản trị.</translation>
    </message>
    <message>
        <source>The administrator was taken off the list.</source>
        <translation>Đã bỏ người quản trị khỏi danh sách.</translation>
    </message>
</context>
<context>
    <name>soctv::AccountModel</name>
    <message>
        <source>(erased)</source>
        <translation>(đã xóa vĩnh viễn)</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>đang dùng</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã đóng</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Nền tảng</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Đường link</translation>
    </message>
    <message>
        <source>Owner unit</source>
        <translation>Đơn vị quản lý</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Người quản trị</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
</context>
<context>
    <name>soctv::AccountsView</name>
    <message>
        <source>Official accounts</source>
        <translation>Trang chính thức</translation>
    </message>
    <message>
        <source>Search without marks</source>
        <translation>Tìm không dấu</translation>
    </message>
    <message>
        <source>Search the official accounts</source>
        <translation>Tìm trang chính thức</translation>
    </message>
    <message>
        <source>Finds platform, name, link, owner unit and administrators (Ctrl+F)</source>
        <translation>Tìm theo nền tảng, tên, đường link, đơn vị và người quản trị (Ctrl+F)</translation>
    </message>
    <message>
        <source>Which official accounts</source>
        <translation>Hiện những trang nào</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Kết thúc hoạt động</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Cần xem lại</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Đã xóa</translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation>&amp;Thêm trang…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>Sử&amp;a…</translation>
    </message>
    <message>
        <source>Hand o&amp;ver…</source>
        <translation>Bàn &amp;giao…</translation>
    </message>
    <message>
        <source>Mark as &amp;closed</source>
        <translation>Đánh dấu đã đón&amp;g</translation>
    </message>
    <message>
        <source>Make &amp;personal</source>
        <translation>Chuyển về tài khoản cá &amp;nhân</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Khôi phục</translation>
    </message>
    <message>
        <source>%1 / %2 official accounts match “%3”</source>
        <translation>%1 / %2 trang chính thức khớp “%3”</translation>
    </message>
    <message numerus="yes">
        <source>%n official account(s)</source>
        <translation>
            <numerusform>%n trang chính thức</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2 official accounts</source>
        <translation>%1 / %2 trang chính thức</translation>
    </message>
    <message>
        <source>Mark as in &amp;use</source>
        <translation>Đánh dấu đang &amp;dùng</translation>
    </message>
    <message>
        <source>No official account fits. Esc drops the search.</source>
        <translation>Không có trang chính thức nào khớp. Nhấn Esc để bỏ tìm.</translation>
    </message>
    <message>
        <source>No official account is in the bin.</source>
        <translation>Không có trang chính thức nào đã xóa.</translation>
    </message>
    <message>
        <source>No official pages or groups yet. Add one, or mark accounts of Mẫu 01 as the unit’s.</source>
        <translation>Chưa có trang, nhóm chính thức nào. Hãy thêm trang, hoặc đánh dấu tài khoản trong Mẫu 01 là tài khoản của đơn vị.</translation>
    </message>
</context>
<context>
    <name>soctv::Actions</name>
    <message>
        <source>&amp;New roster…</source>
        <translation>Tạo &amp;danh sách mới…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Mở…</translation>
    </message>
    <message>
        <source>&amp;Try with sample data</source>
        <translation>&amp;Xem thử với dữ liệu mẫu</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>&amp;Copy to another place…</source>
        <translation>&amp;Chép ra nơi khác…</translation>
    </message>
    <message>
        <source>C&amp;lose the roster</source>
        <translation>Đón&amp;g danh sách</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Thoát</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Cắt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>C&amp;lear cells</source>
        <translation>&amp;Xóa nội dung ô</translation>
    </message>
    <message>
        <source>Fill &amp;down</source>
        <translation>Điền &amp;xuống dưới</translation>
    </message>
    <message>
        <source>Copy from &amp;above</source>
        <translation>Chép từ ô &amp;trên</translation>
    </message>
    <message>
        <source>Insert t&amp;oday&apos;s date</source>
        <translation>Điền ngày &amp;hôm nay</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Tìm</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Tìm &amp;tiếp</translation>
    </message>
    <message>
        <source>Find and &amp;replace…</source>
        <translation>Tìm và th&amp;ay thế…</translation>
    </message>
    <message>
        <source>&amp;Detail panel</source>
        <translation>&amp;Bảng chi tiết</translation>
    </message>
    <message>
        <source>&amp;Filter row</source>
        <translation>Dòng &amp;lọc</translation>
    </message>
    <message>
        <source>Clear &amp;all filters</source>
        <translation>Bỏ tất cả bộ lọ&amp;c</translation>
    </message>
    <message>
        <source>C&amp;hoose columns…</source>
        <translation>Chọn &amp;cột…</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Sang &amp;vùng kế tiếp</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Về vùng t&amp;rước</translation>
    </message>
    <message>
        <source>Given name, family name, middle name</source>
        <translation>Tên, họ, đệm</translation>
    </message>
    <message>
        <source>Given name, middle name, family name</source>
        <translation>Tên, đệm, họ</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>&amp;Add row</source>
        <translation>&amp;Thêm dòng</translation>
    </message>
    <message>
        <source>&amp;Delete rows</source>
        <translation>&amp;Xóa dòng</translation>
    </message>
    <message>
        <source>&amp;Next cell to check</source>
        <translation>Ô cần &amp;kiểm tra tiếp theo</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Xuất…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Sao lưu ngay</translation>
    </message>
    <message>
        <source>&amp;Office names…</source>
        <translation>&amp;Tên cơ quan…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>T&amp;rợ giúp</translation>
    </message>
    <message>
        <source>&amp;About Sổ CTV</source>
        <translation>&amp;Giới thiệu Sổ CTV</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Mở tệp &amp;gần đây</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Danh sách</translation>
    </message>
    <message>
        <source>&amp;Print and export</source>
        <translation>&amp;In và xuất</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Công cụ</translation>
    </message>
    <message>
        <source>&amp;Order of names</source>
        <translation>Thứ tự họ t&amp;ên</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Giao diện</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Cỡ &amp;chữ</translation>
    </message>
    <message>
        <source>Langua&amp;ge</source>
        <translation>N&amp;gôn ngữ</translation>
    </message>
    <message>
        <source>&amp;Import sheets…</source>
        <translation>&amp;Nhập phiếu…</translation>
    </message>
    <message>
        <source>Import a &amp;whole folder…</source>
        <translation>Nhập &amp;cả thư mục…</translation>
    </message>
    <message>
        <source>As of a da&amp;y…</source>
        <translation>&amp;Xem như ngày…</translation>
    </message>
    <message>
        <source>Back to &amp;today</source>
        <translation>&amp;Về hôm nay</translation>
    </message>
    <message>
        <source>&amp;Mark as the unit’s account</source>
        <translation>&amp;Đánh dấu là tài khoản của đơn vị</translation>
    </message>
    <message>
        <source>Page of this &amp;person</source>
        <translation>Trang của n&amp;gười này</translation>
    </message>
    <message>
        <source>&amp;End terms…</source>
        <translation>&amp;Thôi giữ nhiệm vụ…</translation>
    </message>
    <message>
        <source>A&amp;ppoint a successor…</source>
        <translation>&amp;Cử người thay…</translation>
    </message>
    <message>
        <source>&amp;Renew terms…</source>
        <translation>&amp;Kiện toàn…</translation>
    </message>
    <message>
        <source>&amp;Move to another unit…</source>
        <translation>Chuyển đơn &amp;vị…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>Bac&amp;kups…</source>
        <translation>&amp;Các bản sao lưu…</translation>
    </message>
    <message>
        <source>Copy to a &amp;USB stick…</source>
        <translation>Chép ra &amp;USB…</translation>
    </message>
</context>
<context>
    <name>soctv::AlikeHint</name>
    <message>
        <source>⚠ May be in the list already: %1</source>
        <translation>⚠ Có thể đã có: %1</translation>
    </message>
    <message>
        <source>⚠ May be in the list already: %1, and others</source>
        <translation>⚠ Có thể đã có: %1, và người khác nữa</translation>
    </message>
</context>
<context>
    <name>soctv::AppointDialog</name>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Thêm</translation>
    </message>
    <message>
        <source>Appoint a successor of %1</source>
        <translation>Cử người thay %1</translation>
    </message>
    <message>
        <source>&amp;Appoint</source>
        <translation>&amp;Cử người thay</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Là ai</translation>
    </message>
    <message>
        <source>&amp;Full name:</source>
        <translation>&amp;Họ tên:</translation>
    </message>
    <message>
        <source>List and unit stay: %1</source>
        <translation>Giữ nguyên danh sách và đơn vị: %1</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>Đơn &amp;vị:</translation>
    </message>
    <message>
        <source>&amp;Position:</source>
        <translation>Chứ&amp;c vụ:</translation>
    </message>
    <message>
        <source>P&amp;hone:</source>
        <translation>Điện th&amp;oại:</translation>
    </message>
    <message>
        <source>&amp;E-mail:</source>
        <translation>&amp;Email:</translation>
    </message>
    <message>
        <source>F&amp;rom:</source>
        <translation>&amp;Từ ngày:</translation>
    </message>
    <message>
        <source>&amp;Last day (may stay empty):</source>
        <translation>Đến ngày (có thể để t&amp;rống):</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>A new person</source>
        <translation>Người mới</translation>
    </message>
</context>
<context>
    <name>soctv::BackupsModel</name>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
</context>
<context>
    <name>soctv::BackupsPage</name>
    <message>
        <source>Back up &amp;now</source>
        <translation>Sao lưu n&amp;gay</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Kiểm tra &amp;lại</translation>
    </message>
    <message>
        <source>&amp;Open for viewing</source>
        <translation>&amp;Mở để xem</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Khôi phục…</translation>
    </message>
    <message>
        <source>Copy to a U&amp;SB stick…</source>
        <translation>Chép ra US&amp;B…</translation>
    </message>
    <message>
        <source>&amp;Change the folder…</source>
        <translation>Đổi t&amp;hư mục…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Các bản sao lưu</translation>
    </message>
    <message>
        <source>Backups are kept in %1</source>
        <translation>Nơi cất bản sao lưu: %1</translation>
    </message>
    <message>
        <source>There is no backup yet: the first change of a session makes one, and so does “Back up now”.</source>
        <translation>Chưa có bản sao lưu nào: thay đổi đầu tiên của phiên làm việc sẽ tạo một bản, nút “Sao lưu ngay” cũng vậy.</translation>
    </message>
    <message>
        <source>Backed up and verified: %1</source>
        <translation>Đã sao lưu và kiểm tra: %1</translation>
    </message>
    <message numerus="yes">
        <source>Checking %n backup(s)…</source>
        <translation>
            <numerusform>Đang kiểm tra %n bản sao lưu…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) are damaged and cannot be restored. Nothing has been deleted; the roster itself is not affected.</source>
        <translation>
            <numerusform>%n bản sao lưu bị hỏng, không khôi phục được. Không có gì bị xóa; danh sách đang dùng không bị ảnh hưởng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) checked: all is well.</source>
        <translation>
            <numerusform>Đã kiểm tra %n bản sao lưu: đều tốt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with the backup…</source>
        <translation>Đang so với bản sao lưu…</translation>
    </message>
    <message>
        <source>Copy to a USB stick</source>
        <translation>Chép ra USB</translation>
    </message>
    <message>
        <source>Copying to “%1”…</source>
        <translation>Đang chép ra “%1”…</translation>
    </message>
    <message>
        <source>Copied and read back: %1 (%2). The stick can be pulled out now.</source>
        <translation>Đã chép và đọc lại đúng: %1 (%2). Có thể rút USB ra.</translation>
    </message>
    <message>
        <source>Where are backups to be kept?</source>
        <translation>Cất các bản sao lưu ở đâu?</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Hiện nay: %1</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>Beside the roster</source>
        <translation>Bên cạnh tệp danh sách</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Để nguyên</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Thư mục sao lưu</translation>
    </message>
    <message>
        <source>Backups stay where they were until now.</source>
        <translation>Nơi cất bản sao lưu vẫn như cũ.</translation>
    </message>
    <message>
        <source>Backups are kept in %1 from now on. Those made before stay where they are, and in this list.</source>
        <translation>Từ nay các bản sao lưu cất ở %1. Các bản đã có vẫn ở chỗ cũ và vẫn có trong bảng này.</translation>
    </message>
</context>
<context>
    <name>soctv::BarChart</name>
    <message numerus="yes">
        <source>%n other(s): %1</source>
        <translation>
            <numerusform>%n dòng khác: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to draw yet.</source>
        <translation>Chưa có số liệu để vẽ.</translation>
    </message>
</context>
<context>
    <name>soctv::BinModel</name>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Mẫu 01, section 1</source>
        <translation>Mẫu 01, mục 1</translation>
    </message>
    <message>
        <source>Mẫu 01, section 2</source>
        <translation>Mẫu 01, mục 2</translation>
    </message>
    <message>
        <source>Collaborators</source>
        <translation>Cộng tác viên</translation>
    </message>
</context>
<context>
    <name>soctv::BinPage</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Khôi phục</translation>
    </message>
    <message>
        <source>&amp;Erase for good…</source>
        <translation>&amp;Xóa vĩnh viễn…</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Thùng rác</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>Thùng rác trống.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in the bin. Erasing acts on the person.</source>
        <translation>
            <numerusform>%n dòng trong thùng rác. Xóa vĩnh viễn là xóa cả người, không chỉ một dòng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) restored.</source>
        <translation>
            <numerusform>Đã khôi phục %n dòng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
</context>
<context>
    <name>soctv::CardModel</name>
    <message>
        <source>Row of section 1</source>
        <translation>Dòng ở mục 1</translation>
    </message>
    <message>
        <source>Row of section 2</source>
        <translation>Dòng ở mục 2</translation>
    </message>
    <message>
        <source>Row of a collaborator</source>
        <translation>Dòng cộng tác viên</translation>
    </message>
    <message>
        <source>≈ written otherwise</source>
        <translation>≈ cách ghi khác</translation>
    </message>
    <message>
        <source>≠ differs</source>
        <translation>≠ khác nhau</translation>
    </message>
    <message>
        <source>← only left</source>
        <translation>← chỉ bên trái</translation>
    </message>
    <message>
        <source>→ only right</source>
        <translation>→ chỉ bên phải</translation>
    </message>
    <message>
        <source>= the same</source>
        <translation>= giống nhau</translation>
    </message>
    <message>
        <source>+ joined</source>
        <translation>+ gộp lại</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>được giữ</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>không lấy</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>First person</source>
        <translation>Người thứ nhất</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Người thứ hai</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>So sánh</translation>
    </message>
</context>
<context>
    <name>soctv::CardTable</name>
    <message>
        <source>The two people</source>
        <translation>Hai người</translation>
    </message>
</context>
<context>
    <name>soctv::CellDelegate</name>
    <message>
        <source>⚠ %1 (F8: what can be done)</source>
        <translation>⚠ %1 (F8: cách xử lý)</translation>
    </message>
</context>
<context>
    <name>soctv::CellIssues</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Để nguyên</translation>
    </message>
</context>
<context>
    <name>soctv::ChangesPage</name>
    <message>
        <source>Came from another unit</source>
        <translation>Tăng (từ đơn vị khác đến)</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Tăng</translation>
    </message>
    <message>
        <source>Went to another unit</source>
        <translation>Giảm (chuyển đơn vị khác)</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>Giảm</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Tăng, giảm</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Who came and who went</source>
        <translation>Những người tăng, giảm</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>Tất cả danh sách</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>F&amp;rom:</source>
        <translation>Từ n&amp;gày:</translation>
    </message>
    <message>
        <source>L&amp;ist:</source>
        <translation>Danh sác&amp;h:</translation>
    </message>
    <message>
        <source>The second day lies before the first. Type a later one.</source>
        <translation>Ngày sau nằm trước ngày đầu. Hãy gõ ngày muộn hơn.</translation>
    </message>
    <message>
        <source>Nobody came or went between these days. Rows without a first and a last day count as held all the time.</source>
        <translation>Không có ai tăng, giảm trong khoảng này. Dòng không ghi từ ngày, đến ngày được coi là giữ suốt.</translation>
    </message>
    <message>
        <source>Came: %1 · Went: %2</source>
        <translation>Tăng: %1 · Giảm: %2</translation>
    </message>
    <message>
        <source>Pri&amp;nt…</source>
        <translation>I&amp;n…</translation>
    </message>
    <message>
        <source>T&amp;o:</source>
        <translation>Đến ngà&amp;y:</translation>
    </message>
</context>
<context>
    <name>soctv::ChoicePopup</name>
    <message>
        <source>Choices</source>
        <translation>Các lựa chọn</translation>
    </message>
</context>
<context>
    <name>soctv::ColumnChooser</name>
    <message>
        <source>Choose columns</source>
        <translation>Chọn cột</translation>
    </message>
    <message>
        <source>&amp;Columns that the list shows:</source>
        <translation>&amp;Cột hiện trong danh sách:</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>&amp;Usual columns</source>
        <translation>Cột &amp;mặc định</translation>
    </message>
</context>
<context>
    <name>soctv::ColumnFields</name>
    <message>
        <source>What the columns hold</source>
        <translation>Các cột chứa gì</translation>
    </message>
    <message>
        <source>What column %1 holds</source>
        <translation>Cột %1 chứa gì</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(không lấy)</translation>
    </message>
</context>
<context>
    <name>soctv::DayDialog</name>
    <message>
        <source>As of a day</source>
        <translation>Xem như ngày</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>Units go by the names of that day, and lists show who held a post on it. Phones and e-mail addresses are always today&apos;s.</source>
        <translation>Đơn vị mang tên của ngày đó; danh sách gồm người giữ nhiệm vụ vào ngày đó. Điện thoại và thư điện tử luôn là của hôm nay.</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Ngày</translation>
    </message>
    <message>
        <source>Show that day</source>
        <translation>Xem ngày này</translation>
    </message>
    <message>
        <source>Enter a day, for example 30/06/2025.</source>
        <translation>Hãy nhập một ngày, ví dụ 30/06/2025.</translation>
    </message>
</context>
<context>
    <name>soctv::DayField</name>
    <message>
        <source>dd/MM/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
</context>
<context>
    <name>soctv::DayStrip</name>
    <message>
        <source>Choose another day…</source>
        <translation>Chọn ngày khác…</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Về hôm nay</translation>
    </message>
    <message>
        <source>Shown as of %1. Nothing can be changed here.</source>
        <translation>Đang xem như ngày %1. Không sửa được gì ở đây.</translation>
    </message>
</context>
<context>
    <name>soctv::DuplicatesView</name>
    <message>
        <source>&amp;Merge into one</source>
        <translation>&amp;Gộp thành một</translation>
    </message>
    <message>
        <source>Not the &amp;same person</source>
        <translation>&amp;Không phải cùng một người</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Để s&amp;au</translation>
    </message>
    <message>
        <source>People who may be in the list twice</source>
        <translation>Những người có thể trùng</translation>
    </message>
    <message>
        <source>Arrow up and down: line · left and right: whose text is kept · Space: the other one, or a row stays or goes · Enter: merge · Delete: not the same · Page Down: later</source>
        <translation>Phím ↑ ↓: chọn dòng · ← →: giữ bên nào · Phím cách: đổi bên, hoặc giữ hay bỏ một dòng · Enter: gộp · Delete: không phải cùng một người · Page Down: để sau</translation>
    </message>
    <message>
        <source>Nobody seems to be in the list twice.</source>
        <translation>Không thấy ai có thể bị trùng trong danh sách.</translation>
    </message>
    <message>
        <source>Looking for people who may be in the list twice…</source>
        <translation>Đang tìm những người có thể trùng…</translation>
    </message>
    <message>
        <source>Pair %1 of %2: %3.</source>
        <translation>Cặp %1 / %2: %3.</translation>
    </message>
    <message>
        <source>Two people were merged into one.</source>
        <translation>Đã gộp hai người thành một.</translation>
    </message>
    <message>
        <source>It is remembered that these are two people.</source>
        <translation>Đã ghi nhớ: đây là hai người khác nhau.</translation>
    </message>
</context>
<context>
    <name>soctv::EraseDialog</name>
    <message>
        <source>in the bin</source>
        <translation>trong thùng rác</translation>
    </message>
    <message>
        <source>⚠ still in this list</source>
        <translation>⚠ vẫn còn trong danh sách này</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Xóa vĩnh viễn</translation>
    </message>
    <message>
        <source>Out of reach: copies on USB sticks and other computers, files that were exported or sent, and paper.</source>
        <translation>Không xóa được: bản chép ra USB và máy khác, tệp đã xuất hoặc đã gửi, giấy đã in.</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n person(s) for good? This cannot be undone.</source>
        <translation>
            <numerusform>Xóa vĩnh viễn %n người? Việc này không hoàn tác được.</numerusform>
        </translation>
    </message>
    <message>
        <source>All rows of the person go, with personal accounts and sources, from the lists, the bin and every step of the history:</source>
        <translation>Mọi dòng của người này, cùng tài khoản cá nhân và nguồn, bị xóa khỏi danh sách, thùng rác và mọi bước trong nhật ký:</translation>
    </message>
    <message>
        <source>Rows to be erased</source>
        <translation>Các dòng sẽ bị xóa</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: “%2”</translation>
    </message>
    <message>
        <source>The same name, phone or e-mail stands in other places. Those that are ticked are emptied, the others stay as they are:</source>
        <translation>Họ tên, điện thoại hoặc email này còn có ở những chỗ khác. Chỗ nào đánh dấu thì xóa trắng, chỗ không đánh dấu thì giữ nguyên:</translation>
    </message>
    <message>
        <source>Other places</source>
        <translation>Những chỗ khác</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>These backups hold the person. Those that are ticked are deleted, after a new one has been made and verified:</source>
        <translation>Những bản sao lưu này còn giữ người này. Bản nào đánh dấu sẽ bị xóa, sau khi đã tạo và kiểm tra một bản mới:</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>Do not erase</source>
        <translation>Không xóa</translation>
    </message>
</context>
<context>
    <name>soctv::FieldEditor</name>
    <message>
        <source>(different)</source>
        <translation>(khác nhau)</translation>
    </message>
</context>
<context>
    <name>soctv::FilesModel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n file(s)</source>
        <translation>
            <numerusform>Tất cả %n tệp</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>đang chờ</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>đang đọc…</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>chưa đọc</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>không đọc được</translation>
    </message>
    <message>
        <source>no table found</source>
        <translation>không thấy bảng</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n cần xem</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>same as another</source>
        <translation>giống tệp khác</translation>
    </message>
    <message>
        <source>a newer one is there</source>
        <translation>có tệp mới hơn</translation>
    </message>
    <message>
        <source>unit not known</source>
        <translation>chưa rõ đơn vị</translation>
    </message>
    <message>
        <source>imported %1</source>
        <translation>đã nhập %1</translation>
    </message>
    <message>
        <source>new unit</source>
        <translation>đơn vị mới</translation>
    </message>
    <message>
        <source>This is the same file as “%1”: its rows come in once.</source>
        <translation>Tệp này giống hệt tệp “%1”: các dòng chỉ được nhập một lần.</translation>
    </message>
    <message>
        <source>This very file was imported on %1 already.</source>
        <translation>Chính tệp này đã được nhập ngày %1.</translation>
    </message>
    <message>
        <source>“%1” of the same unit is newer. You take this one too.</source>
        <translation>Tệp “%1” của cùng đơn vị mới hơn. Bạn lấy cả tệp này.</translation>
    </message>
    <message>
        <source>“%1” of the same unit is newer: the rows of this one stay out.</source>
        <translation>Tệp “%1” của cùng đơn vị mới hơn: các dòng của tệp này không được nhập.</translation>
    </message>
    <message>
        <source>The unit “%1” is new: it is added with the rows.</source>
        <translation>Đơn vị “%1” là đơn vị mới, được thêm cùng các dòng.</translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s) skipped.</source>
        <translation>
            <numerusform>Đã bỏ qua %n tệp tạm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of other kinds skipped.</source>
        <translation>
            <numerusform>Đã bỏ qua %n tệp loại khác.</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ The folder “%1” may not be looked into.</source>
        <translation>⚠ Không được phép xem thư mục “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n đơn vị</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::FilterRow</name>
    <message>
        <source>Filter row</source>
        <translation>Hàng lọc</translation>
    </message>
    <message>
        <source>Clear all filters (Esc)</source>
        <translation>Bỏ mọi bộ lọc (Esc)</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Bỏ mọi bộ lọc</translation>
    </message>
    <message>
        <source>filter…</source>
        <translation>lọc…</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Lọc theo %1</translation>
    </message>
    <message>
        <source>Choose (Alt+Down)</source>
        <translation>Chọn (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>soctv::FoundPane</name>
    <message>
        <source>Yes, this can be read right</source>
        <translation>Đúng, đọc được</translation>
    </message>
    <message>
        <source>Choose the table area…</source>
        <translation>Chọn vùng bảng…</translation>
    </message>
    <message>
        <source>Read this file</source>
        <translation>Đọc tệp này</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Tìm thấy gì</translation>
    </message>
    <message>
        <source>Take this file after all</source>
        <translation>Lấy lại tệp này</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>Bỏ qua tệp này</translation>
    </message>
    <message>
        <source>Tables were found in %1 of %2 files.</source>
        <translation>Tìm thấy bảng trong %1/%2 tệp.</translation>
    </message>
    <message>
        <source>section</source>
        <translation>mục</translation>
    </message>
    <message>
        <source>not taken over</source>
        <translation>không lấy</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 “%2” → %3</source>
        <translation>%1 “%2” → %3</translation>
    </message>
    <message numerus="yes">
        <source>Table with %n row(s)</source>
        <translation>
            <numerusform>Bảng có %n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source> · sheet “%1”</source>
        <translation> · trang tính “%1”</translation>
    </message>
    <message>
        <source> · section %1</source>
        <translation> · mục %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>Đơn vị: %1</translation>
    </message>
    <message>
        <source>Titles in row %1, data in rows %2</source>
        <translation>Tiêu đề ở dòng %1, dữ liệu ở dòng %2</translation>
    </message>
    <message>
        <source>No titles, data in rows %1</source>
        <translation>Không có tiêu đề, dữ liệu ở dòng %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out, nobody is in them</source>
        <translation>
            <numerusform>Bỏ qua %n dòng không ghi tên người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are hidden in the file; they come in all the same.</source>
        <translation>
            <numerusform>%n dòng bị ẩn trong tệp, vẫn được nhập.</numerusform>
        </translation>
    </message>
    <message>
        <source>The area was chosen by hand.</source>
        <translation>Vùng bảng do người dùng chọn.</translation>
    </message>
    <message>
        <source>This file is still being read.</source>
        <translation>Tệp này đang được đọc.</translation>
    </message>
    <message>
        <source>Reading was stopped before this file. Nothing of it comes in.</source>
        <translation>Đã hủy trước khi đọc tệp này. Không nhập gì từ tệp này.</translation>
    </message>
    <message>
        <source>This file is left out. Nothing of it comes in.</source>
        <translation>Tệp này được bỏ qua. Không nhập gì từ tệp này.</translation>
    </message>
    <message>
        <source>The same columns as above.</source>
        <translation>Các cột như bảng trên.</translation>
    </message>
    <message>
        <source>Only the newer file</source>
        <translation>Chỉ lấy tệp mới hơn</translation>
    </message>
    <message>
        <source>Take this older file too</source>
        <translation>Lấy cả tệp cũ này</translation>
    </message>
    <message>
        <source>Read it once more</source>
        <translation>Đọc lại tệp này</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) are new and are added.</source>
        <translation>
            <numerusform>%n đơn vị mới, sẽ được thêm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the list are not in the sheets; they stay.</source>
        <translation>
            <numerusform>%n dòng có trong danh sách, không có trong phiếu; giữ nguyên.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… và %n mục nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Old encodings</source>
        <translation>Mã chữ cũ</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>List of %n unit(s)</source>
        <translation>
            <numerusform>Danh sách %n đơn vị</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::HandoverDialog</name>
    <message>
        <source>Hand over: %1</source>
        <translation>Bàn giao: %1</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(đã xóa vĩnh viễn)</translation>
    </message>
    <message>
        <source>Nobody: the others stay</source>
        <translation>Không ai: những người khác vẫn giữ</translation>
    </message>
    <message>
        <source>No remarks or judgements about people</source>
        <translation>Không ghi nhận xét, đánh giá về cá nhân</translation>
    </message>
    <message>
        <source>&amp;Hands over</source>
        <translation>Người &amp;giao</translation>
    </message>
    <message>
        <source>&amp;Takes over</source>
        <translation>Người &amp;nhận</translation>
    </message>
    <message>
        <source>From the &amp;day</source>
        <translation>&amp;Từ ngày</translation>
    </message>
    <message>
        <source>Hand-over &amp;note</source>
        <translation>Ghi chú &amp;bàn giao</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>%1 administers it until %2.</source>
        <translation>%1 quản trị đến hết %2.</translation>
    </message>
    <message>
        <source>%1 from %2.</source>
        <translation>%1 quản trị từ %2.</translation>
    </message>
</context>
<context>
    <name>soctv::HelpWindow</name>
    <message>
        <source>Help — Sổ CTV</source>
        <translation>Trợ giúp — Sổ CTV</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
</context>
<context>
    <name>soctv::HistoryModel</name>
    <message>
        <source>undone</source>
        <translation>đã hoàn tác</translation>
    </message>
    <message>
        <source>now here</source>
        <translation>đang ở đây</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Việc đã làm</translation>
    </message>
    <message>
        <source>Rows touched</source>
        <translation>Số bản ghi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>không hoàn tác được</translation>
    </message>
</context>
<context>
    <name>soctv::HistoryPage</name>
    <message>
        <source>&amp;Undo to here…</source>
        <translation>&amp;Hoàn tác đến đây…</translation>
    </message>
    <message>
        <source>&amp;Redo to here…</source>
        <translation>&amp;Làm lại đến đây…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>Old and new values</source>
        <translation>Giá trị cũ và mới</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Chưa có việc nào.</translation>
    </message>
    <message>
        <source>What this step changed:</source>
        <translation>Bước này đã đổi:</translation>
    </message>
    <message numerus="yes">
        <source>What this step changed (the first %n value(s)):</source>
        <translation>
            <numerusform>Bước này đã đổi (%n giá trị đầu tiên):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n step(s), all that came after “%1”?</source>
        <translation>
            <numerusform>Hoàn tác %n bước, tức mọi việc làm sau “%1”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %n step(s), up to “%1”?</source>
        <translation>
            <numerusform>Làm lại %n bước, đến hết “%1”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n step(s)</source>
        <translation>
            <numerusform>Hoàn tác %n bước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %n step(s)</source>
        <translation>
            <numerusform>Làm lại %n bước</numerusform>
        </translation>
    </message>
    <message>
        <source>They can be redone as long as nothing else is changed.</source>
        <translation>Vẫn làm lại được, nếu chưa sửa gì khác.</translation>
    </message>
    <message>
        <source>They can be undone again.</source>
        <translation>Vẫn hoàn tác lại được.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Để nguyên</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) undone.</source>
        <translation>
            <numerusform>Đã hoàn tác %n bước.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) redone.</source>
        <translation>
            <numerusform>Đã làm lại %n bước.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::HistoryView</name>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Nhật ký</translation>
    </message>
    <message>
        <source>&amp;Bin</source>
        <translation>&amp;Thùng rác</translation>
    </message>
    <message>
        <source>Back&amp;ups</source>
        <translation>Sao lư&amp;u</translation>
    </message>
</context>
<context>
    <name>soctv::IntakeFiles</name>
    <message>
        <source>Reading files…</source>
        <translation>Đang đọc tệp…</translation>
    </message>
</context>
<context>
    <name>soctv::IntakeSession</name>
    <message>
        <source>Comparing with the list…</source>
        <translation>Đang so với danh sách…</translation>
    </message>
</context>
<context>
    <name>soctv::IntakeView</name>
    <message>
        <source>row %1</source>
        <translation>dòng %1</translation>
    </message>
    <message numerus="yes">
        <source>Importing %n row(s)…</source>
        <translation>
            <numerusform>Đang nhập %n dòng…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>%1 of %2 rows imported.</source>
        <translation>Đã nhập %1/%2 dòng.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were in the list already.</source>
        <translation>
            <numerusform>%n dòng đã có sẵn trong danh sách.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) did not come in because %1.</source>
        <translation>
            <numerusform>Còn %n dòng chưa nhập vì %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Tìm thấy gì</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Sẽ làm gì</translation>
    </message>
    <message>
        <source>&amp;Rows without a section go to</source>
        <translation>Dòng &amp;không ghi mục sẽ vào</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Đón&amp;g</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n row(s)</source>
        <translation>
            <numerusform>&amp;Nhập %n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Comparing with the list…</source>
        <translation>Đang so với danh sách…</translation>
    </message>
    <message>
        <source>Stopped. Nothing has changed.</source>
        <translation>Đã dừng. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Save the minutes of the import</source>
        <translation>Lưu biên bản nhập</translation>
    </message>
    <message numerus="yes">
        <source>See %n row(s)</source>
        <translation>
            <numerusform>Xem %n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>Minutes of the import %1.csv</source>
        <translation>Biên bản nhập %1.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Bảng (*.csv)</translation>
    </message>
    <message>
        <source>Saved “%1”.</source>
        <translation>Đã lưu “%1”.</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>Thêm &amp;tệp…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>Thêm &amp;cả thư mục…</translation>
    </message>
    <message>
        <source>There are no files to import in this folder.</source>
        <translation>Trong thư mục này không có tệp nào nhập được.</translation>
    </message>
    <message>
        <source>&amp;Compare again</source>
        <translation>&amp;So lại</translation>
    </message>
    <message>
        <source>Some sheets are typed in an old encoding. As they stand, the list would show wrong letters.</source>
        <translation>Có phiếu gõ bằng mã chữ cũ. Nếu để nguyên, danh sách sẽ hiện sai chữ.</translation>
    </message>
    <message>
        <source>Change to Unicode and import</source>
        <translation>Đổi sang Unicode và nhập</translation>
    </message>
    <message>
        <source>Import as typed</source>
        <translation>Nhập nguyên như phiếu</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>soctv::KindsDialog</name>
    <message>
        <source>&amp;Rename</source>
        <translation>Đổi &amp;tên</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>Kinds of units</source>
        <translation>Loại đơn vị</translation>
    </message>
    <message>
        <source>&amp;Kinds</source>
        <translation>&amp;Các loại</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>T&amp;ên</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Thêm</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n đơn vị</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::LayoutDialog</name>
    <message>
        <source>&amp;Take this area</source>
        <translation>&amp;Lấy vùng này</translation>
    </message>
    <message>
        <source>Choose the table area in “%1”</source>
        <translation>Chọn vùng bảng trong “%1”</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>Trang tính %1</translation>
    </message>
    <message>
        <source>not said in the file</source>
        <translation>tệp không ghi</translation>
    </message>
    <message>
        <source>Cells of the file</source>
        <translation>Các ô trong tệp</translation>
    </message>
    <message>
        <source>Click the first row with a person, or go there and press Enter. Then say above each column what it holds.</source>
        <translation>Bấm vào dòng đầu tiên có tên người (hoặc đến dòng đó rồi nhấn Enter). Sau đó, phía trên mỗi cột, chọn cột đó chứa gì.</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Trang tính</translation>
    </message>
    <message>
        <source>Se&amp;ction</source>
        <translation>&amp;Mục</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>⚠ No first row is chosen yet.</source>
        <translation>⚠ Chưa chọn dòng đầu tiên.</translation>
    </message>
    <message>
        <source>⚠ No column holds the full name yet.</source>
        <translation>⚠ Chưa có cột nào là Họ tên.</translation>
    </message>
    <message>
        <source>Data begin in row %1.</source>
        <translation>Dữ liệu bắt đầu từ dòng %1.</translation>
    </message>
    <message>
        <source>List of units</source>
        <translation>Danh sách đơn vị</translation>
    </message>
    <message>
        <source>⚠ No column holds the name of the unit yet.</source>
        <translation>⚠ Chưa có cột nào là tên đơn vị.</translation>
    </message>
</context>
<context>
    <name>soctv::MainWindow</name>
    <message>
        <source>Opening “%1”…</source>
        <translation>Đang mở “%1”…</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Thanh công cụ</translation>
    </message>
    <message>
        <source>Sổ CTV %1</source>
        <translation>Sổ CTV %1</translation>
    </message>
    <message>
        <source>Contact register of a trade-union office. Free software under the GNU GPL, version 3 or later. It never connects to any network.</source>
        <translation>Sổ liên hệ của cơ quan công đoàn. Phần mềm tự do theo giấy phép GNU GPL phiên bản 3 trở lên. Chương trình không bao giờ kết nối mạng.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Chưa có</translation>
    </message>
    <message>
        <source>Open a roster</source>
        <translation>Mở danh sách đã có</translation>
    </message>
    <message>
        <source>Sổ CTV rosters (*.soctv)</source>
        <translation>Tệp Sổ CTV (*.soctv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>The row being typed could not be stored.</source>
        <translation>Chưa lưu được dòng đang gõ.</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Drop this row</source>
        <translation>Bỏ dòng này</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>MẪU</translation>
    </message>
    <message>
        <source>%1 (viewing only)</source>
        <translation>%1 (chỉ xem)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Hoàn tác: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Làm lại: %1</translation>
    </message>
    <message>
        <source>Open for viewing</source>
        <translation>Mở để xem</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Chọn tệp khác…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Open the backup for viewing</source>
        <translation>Mở bản sao lưu để xem</translation>
    </message>
    <message>
        <source>Saved at %1; every change is saved at once.</source>
        <translation>Đã lưu lúc %1; mọi thay đổi được lưu ngay.</translation>
    </message>
    <message>
        <source>%1 - copy</source>
        <translation>%1 - bản chép</translation>
    </message>
    <message>
        <source>Copy the roster to</source>
        <translation>Chép danh sách ra</translation>
    </message>
    <message>
        <source>Copied and verified: %1</source>
        <translation>Đã chép và kiểm tra lại: %1</translation>
    </message>
    <message>
        <source>Backed up and verified: %1</source>
        <translation>Đã sao lưu và kiểm tra lại: %1</translation>
    </message>
    <message>
        <source>Print and export</source>
        <translation>In và xuất</translation>
    </message>
    <message>
        <source>Copy to another place…</source>
        <translation>Chép ra nơi khác…</translation>
    </message>
    <message>
        <source>Import sheets</source>
        <translation>Nhập phiếu</translation>
    </message>
    <message>
        <source>The sheets that you looked through have not been imported yet.</source>
        <translation>Các phiếu đang xem chưa được nhập.</translation>
    </message>
    <message>
        <source>Closing drops what you have decided about them. The files stay as they are.</source>
        <translation>Nếu đóng, những gì bạn đã chọn sẽ mất. Các tệp vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Go back to them</source>
        <translation>Xem tiếp</translation>
    </message>
    <message>
        <source>Close without importing</source>
        <translation>Đóng, không nhập</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Tính đến ngày %1</translation>
    </message>
    <message>
        <source>The last change could not be stored.</source>
        <translation>Thay đổi vừa rồi chưa ghi được.</translation>
    </message>
    <message>
        <source>Drop this change</source>
        <translation>Bỏ thay đổi này</translation>
    </message>
    <message>
        <source>“%1” is open in another window, which is in front now.</source>
        <translation>“%1” đang mở ở cửa sổ khác; cửa sổ đó đã được đưa lên trước.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Khôi phục…</translation>
    </message>
    <message>
        <source>%1; newest backup: %2.</source>
        <translation>%1; bản sao lưu gần nhất: %2.</translation>
    </message>
</context>
<context>
    <name>soctv::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>soctv::MissingModel</name>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
</context>
<context>
    <name>soctv::Navigation</name>
    <message>
        <source>Mẫu 01</source>
        <translation>Mẫu 01</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Các mục</translation>
    </message>
</context>
<context>
    <name>soctv::Neighbours</name>
    <message>
        <source>This file is in a network folder. You can work on it there if only one computer at a time opens it for editing.</source>
        <translation>Tệp này nằm trong thư mục mạng. Có thể làm việc tại chỗ nếu mỗi lúc chỉ một máy mở để sửa.</translation>
    </message>
    <message>
        <source>This file is on a stick. Close the file before you pull the stick out. Backups go beside the file, onto the same stick: copy them to this computer now and then.</source>
        <translation>Tệp này nằm trên USB. Hãy đóng tệp trước khi rút USB. Bản sao lưu nằm cạnh tệp, trên cùng USB đó: thỉnh thoảng hãy chép sang máy này.</translation>
    </message>
    <message>
        <source>Open for editing</source>
        <translation>Mở để sửa</translation>
    </message>
    <message>
        <source>Open for viewing</source>
        <translation>Mở để xem</translation>
    </message>
    <message>
        <source>Take “%1” over from computer %2?</source>
        <translation>Tiếp quản “%1” từ máy %2?</translation>
    </message>
    <message>
        <source>It is backed up first and then opened here for editing. Should computer %1 still have it open, it cannot write to the file any more; what it saved is kept.</source>
        <translation>Tệp được sao lưu trước rồi mở ở đây để sửa. Nếu máy %1 vẫn còn mở thì máy đó không ghi vào tệp được nữa; những gì đã lưu vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Tiếp quản</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>soctv::NewRosterPage</name>
    <message>
        <source>Create the roster</source>
        <translation>Tạo danh sách</translation>
    </message>
    <message>
        <source>A new roster</source>
        <translation>Danh sách mới</translation>
    </message>
    <message>
        <source>for example: Liên đoàn Lao động quận Ví Dụ</source>
        <translation>ví dụ: Liên đoàn Lao động quận Ví Dụ</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>có thể để trống</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Choose the place of the file</source>
        <translation>Chọn nơi đặt tệp</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>&amp;Name of the office *</source>
        <translation>&amp;Tên cơ quan *</translation>
    </message>
    <message>
        <source>Body &amp;above it</source>
        <translation>Cơ quan cấp t&amp;rên</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>Where to put the new roster</source>
        <translation>Nơi đặt danh sách mới</translation>
    </message>
    <message>
        <source>Sổ CTV rosters (*.soctv)</source>
        <translation>Tệp Sổ CTV (*.soctv)</translation>
    </message>
    <message>
        <source>⚠ Type the name of the office: it stands at the top of each sheet.</source>
        <translation>⚠ Hãy gõ tên cơ quan: tên này đứng ở đầu mỗi biểu.</translation>
    </message>
</context>
<context>
    <name>soctv::OfficeDialog</name>
    <message>
        <source>Office names</source>
        <translation>Tên cơ quan</translation>
    </message>
    <message>
        <source>&amp;Name of the office *</source>
        <translation>&amp;Tên cơ quan *</translation>
    </message>
    <message>
        <source>Body &amp;above it</source>
        <translation>Cơ quan cấp t&amp;rên</translation>
    </message>
    <message>
        <source>Save the names</source>
        <translation>Lưu tên</translation>
    </message>
    <message>
        <source>A&amp;bbreviation in numbers</source>
        <translation>Viết &amp;tắt trong số văn bản</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>Đị&amp;a danh</translation>
    </message>
    <message>
        <source>Signer’s &amp;title</source>
        <translation>&amp;Chức vụ người ký</translation>
    </message>
    <message>
        <source>&amp;Signer’s name</source>
        <translation>&amp;Họ tên người ký</translation>
    </message>
    <message>
        <source>&amp;Recipients</source>
        <translation>&amp;Nơi nhận</translation>
    </message>
</context>
<context>
    <name>soctv::PairModel</name>
    <message>
        <source>First person</source>
        <translation>Người thứ nhất</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Người thứ hai</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
</context>
<context>
    <name>soctv::PersonField</name>
    <message>
        <source>A name of the roster</source>
        <translation>Họ tên trong danh sách</translation>
    </message>
    <message>
        <source>Type a part of the name, or press Alt+Down for the list</source>
        <translation>Gõ một phần tên, hoặc nhấn Alt+↓ để mở danh sách</translation>
    </message>
</context>
<context>
    <name>soctv::PersonPage</name>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Nền tảng</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Hand-over note</source>
        <translation>Ghi chú bàn giao</translation>
    </message>
    <message>
        <source>&amp;Back (Esc)</source>
        <translation>&amp;Quay lại (Esc)</translation>
    </message>
    <message>
        <source>Posts over time</source>
        <translation>Các nhiệm vụ qua thời gian</translation>
    </message>
    <message>
        <source>Own accounts</source>
        <translation>Tài khoản cá nhân</translation>
    </message>
    <message>
        <source>Official pages administered</source>
        <translation>Trang chính thức đang và đã quản trị</translation>
    </message>
    <message>
        <source>This person is no longer in the roster.</source>
        <translation>Người này không còn trong danh sách.</translation>
    </message>
</context>
<context>
    <name>soctv::PersonPanel</name>
    <message>
        <source>Detail panel</source>
        <translation>Bảng chi tiết</translation>
    </message>
    <message>
        <source>No remarks on, or judgements of, persons. %1/%2 characters</source>
        <translation>Không ghi nhận xét, đánh giá về cá nhân. %1/%2 ký tự</translation>
    </message>
    <message numerus="yes">
        <source>%n selected row(s): a field typed here is set in all of them</source>
        <translation>
            <numerusform>Đang chọn %n dòng: ô gõ ở đây được ghi cho tất cả</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a row to see and edit it here.</source>
        <translation>Chọn một dòng để xem và sửa ở đây.</translation>
    </message>
    <message>
        <source>Source: %1, row %2, %3</source>
        <translation>Nguồn: %1, dòng %2, ngày %3</translation>
    </message>
    <message>
        <source>Last change: %1, %2</source>
        <translation>Sửa lần cuối: %1, %2</translation>
    </message>
    <message>
        <source>Pa&amp;ge of this person</source>
        <translation>Tran&amp;g của người này</translation>
    </message>
</context>
<context>
    <name>soctv::PickModel</name>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (mới)</translation>
    </message>
</context>
<context>
    <name>soctv::PlanModel</name>
    <message>
        <source>Sheet “%1”, row %2</source>
        <translation>Trang tính “%1”, dòng %2</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Sẽ làm gì</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(trống)</translation>
    </message>
    <message>
        <source>+ New</source>
        <translation>+ Mới</translation>
    </message>
    <message>
        <source>→ Changed</source>
        <translation>→ Cập nhật</translation>
    </message>
    <message>
        <source>= As it was</source>
        <translation>= Như cũ</translation>
    </message>
    <message>
        <source>? To look at</source>
        <translation>? Cần xem</translation>
    </message>
    <message>
        <source>– Left out</source>
        <translation>– Bỏ qua</translation>
    </message>
    <message>
        <source>Section 1</source>
        <translation>Mục 1</translation>
    </message>
    <message>
        <source>Section 2</source>
        <translation>Mục 2</translation>
    </message>
    <message>
        <source>Collaborators</source>
        <translation>Cộng tác viên</translation>
    </message>
    <message>
        <source>✓ %1: %2</source>
        <translation>✓ %1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>soctv::PlanPane</name>
    <message>
        <source>What will happen to the rows</source>
        <translation>Sẽ làm gì với từng dòng</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tất cả %1</translation>
    </message>
    <message>
        <source>In the list, not in the sheets</source>
        <translation>Có trong danh sách, không có trong phiếu</translation>
    </message>
    <message>
        <source>Not in the sheets %1</source>
        <translation>Không có trong phiếu %1</translation>
    </message>
    <message>
        <source>In the list, not in the sheets. These rows stay as they are.</source>
        <translation>Có trong danh sách, không có trong phiếu. Các dòng này được giữ nguyên.</translation>
    </message>
    <message>
        <source>What will happen to the units</source>
        <translation>Các đơn vị sẽ ra sao</translation>
    </message>
    <message>
        <source>Show the people</source>
        <translation>Xem dòng người</translation>
    </message>
    <message>
        <source>Show the units</source>
        <translation>Xem đơn vị</translation>
    </message>
</context>
<context>
    <name>soctv::PostPicker</name>
    <message>
        <source>Rows to tick</source>
        <translation>Các dòng để đánh dấu</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Lọc:</translation>
    </message>
    <message>
        <source>name, unit or position, marks are not needed</source>
        <translation>họ tên, đơn vị hoặc chức vụ, không cần gõ dấu</translation>
    </message>
    <message>
        <source>&amp;Tick all shown</source>
        <translation>Đánh &amp;dấu tất cả dòng đang hiện</translation>
    </message>
    <message>
        <source>&amp;Untick all shown</source>
        <translation>&amp;Bỏ dấu tất cả dòng đang hiện</translation>
    </message>
</context>
<context>
    <name>soctv::PrintView</name>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <source>Choose a &amp;printer…</source>
        <translation>Chọn &amp;máy in…</translation>
    </message>
    <message>
        <source>No printer is installed on this computer. The sheet can be saved as a PDF to be printed on another one.</source>
        <translation>Máy này chưa cài máy in. Có thể lưu thành PDF để in ở máy khác.</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>Lưu %1…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Đón&amp;g</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>Đang dựng trang…</translation>
    </message>
    <message>
        <source>Page %1 of %2, more to come…</source>
        <translation>Trang %1/%2, đang dựng tiếp…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1/%2</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message numerus="yes">
        <source>Printed %n page(s).</source>
        <translation>
            <numerusform>Đã in %n trang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer “%1”.</source>
        <translation>
            <numerusform>Đã gửi %n trang đến máy in “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Lưu %1</translation>
    </message>
    <message>
        <source>“%1” is there already.</source>
        <translation>Đã có sẵn tệp “%1”.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Thay tệp cũ</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Không lưu</translation>
    </message>
    <message>
        <source>Saving “%1”…</source>
        <translation>Đang lưu “%1”…</translation>
    </message>
    <message>
        <source>Saved “%1”.</source>
        <translation>Đã lưu “%1”.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Stopped. Nothing has changed.</source>
        <translation>Đã dừng. Chưa có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>soctv::ProblemForm</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>Decision &amp;number:</source>
        <translation>Số &amp;quyết định:</translation>
    </message>
    <message>
        <source>&amp;Date of the decision:</source>
        <translation>Ngà&amp;y quyết định:</translation>
    </message>
</context>
<context>
    <name>soctv::RepairBar</name>
    <message>
        <source>What can be mended</source>
        <translation>Những chỗ có thể sửa</translation>
    </message>
    <message>
        <source>Keep as typed (%1)</source>
        <translation>Để nguyên (%1)</translation>
    </message>
    <message>
        <source>Mend all (%1)</source>
        <translation>Sửa tất cả (%1)</translation>
    </message>
    <message>
        <source>%1 of %2 cells mended. The file itself is never changed.</source>
        <translation>Đã sửa %1/%2 ô. Tệp gốc không bị thay đổi.</translation>
    </message>
    <message>
        <source>Keep everything as typed (%1)</source>
        <translation>Để nguyên hết (%1)</translation>
    </message>
    <message>
        <source>Mend everything (%1)</source>
        <translation>Sửa hết (%1)</translation>
    </message>
</context>
<context>
    <name>soctv::ReplaceDialog</name>
    <message>
        <source>&amp;Match case</source>
        <translation>Phân biệt chữ &amp;hoa, chữ thường</translation>
    </message>
    <message>
        <source>&amp;Whole cell only</source>
        <translation>Chỉ khi khớp cả &amp;ô</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Tìm và thay</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Tìm:</translation>
    </message>
    <message>
        <source>&amp;Replace with:</source>
        <translation>Thay &amp;bằng:</translation>
    </message>
    <message>
        <source>&amp;Column:</source>
        <translation>&amp;Cột:</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Tìm &amp;tiếp</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>Thay tất &amp;cả</translation>
    </message>
    <message>
        <source>Only in the &amp;selected rows (%1)</source>
        <translation>Chỉ trong các dòng đang &amp;chọn (%1)</translation>
    </message>
    <message>
        <source>Type what to find.</source>
        <translation>Gõ nội dung cần tìm.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Đang đếm…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will change.</source>
        <translation>
            <numerusform>Sẽ thay trong %n dòng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text was replaced in %n row(s).</source>
        <translation>
            <numerusform>Đã thay trong %n dòng.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::RescueDialog</name>
    <message>
        <source>Restore “%1”</source>
        <translation>Khôi phục “%1”</translation>
    </message>
    <message>
        <source>The file “%1” is damaged. Nothing has been deleted, and nothing will be: the damaged file is kept beside the new one.</source>
        <translation>Tệp “%1” bị hỏng. Không có gì bị xóa và sẽ không có gì bị xóa: tệp hỏng được giữ lại bên cạnh tệp mới.</translation>
    </message>
    <message>
        <source>Looking for what can be saved, row by row…</source>
        <translation>Đang tìm từng dòng còn cứu được…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>The newest &amp;backup and what was done after it</source>
        <translation>&amp;Bản sao lưu gần nhất và các bước làm sau đó</translation>
    </message>
    <message>
        <source>The rows that can still be &amp;read in the damaged file</source>
        <translation>Các dòng còn đọ&amp;c được trong tệp hỏng</translation>
    </message>
    <message>
        <source>What each way saves</source>
        <translation>Mỗi cách cứu được gì</translation>
    </message>
    <message>
        <source>&amp;Rows to check if they are read from the damaged file:</source>
        <translation>Các &amp;dòng phải kiểm tra nếu đọc từ tệp hỏng:</translation>
    </message>
    <message>
        <source>Rows to check</source>
        <translation>Các dòng phải kiểm tra</translation>
    </message>
    <message>
        <source>There is no backup that is sound.</source>
        <translation>Không có bản sao lưu nào còn nguyên.</translation>
    </message>
    <message>
        <source>Made at %1. Later steps in it: %2.</source>
        <translation>Sao lưu lúc %1. Số bước làm sau đó được thêm vào: %2.</translation>
    </message>
    <message>
        <source>Steps that cannot be read or do not fit: %1.</source>
        <translation>Số bước không đọc được hoặc không khớp: %1.</translation>
    </message>
    <message>
        <source>It is as the roster was at %1.</source>
        <translation>Danh sách sẽ như lúc %1.</translation>
    </message>
    <message>
        <source>It lacks nothing that can be read in the damaged file.</source>
        <translation>Không thiếu gì so với những gì còn đọc được trong tệp hỏng.</translation>
    </message>
    <message>
        <source>It lacks %1 rows that can be read in the damaged file.</source>
        <translation>Thiếu %1 dòng còn đọc được trong tệp hỏng.</translation>
    </message>
    <message>
        <source>Saved: %1 rows. To check: %2. Lost: %3.</source>
        <translation>Cứu được: %1 dòng. Phải kiểm tra: %2. Mất: %3.</translation>
    </message>
    <message>
        <source>Earlier steps can be undone as before.</source>
        <translation>Vẫn hoàn tác được các bước trước như cũ.</translation>
    </message>
    <message>
        <source>Earlier steps cannot be undone any more.</source>
        <translation>Các bước trước không hoàn tác được nữa.</translation>
    </message>
    <message>
        <source>“%1” is restored. %2 The damaged file is kept as “%3”.</source>
        <translation>Đã khôi phục “%1”. %2 Tệp hỏng được giữ lại với tên “%3”.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) of which no text is left</source>
        <translation>
            <numerusform>%1: %n dòng không còn lại chữ nào</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>&amp;Khôi phục</translation>
    </message>
</context>
<context>
    <name>soctv::RescueModel</name>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Names and places of units</source>
        <translation>Tên và cấp trên của đơn vị</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>List rows</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Office details and others</source>
        <translation>Thông tin cơ quan và mục khác</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>ít nhất %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Backup: has</source>
        <translation>Bản sao lưu: có</translation>
    </message>
    <message>
        <source>Backup: lacks</source>
        <translation>Bản sao lưu: thiếu</translation>
    </message>
    <message>
        <source>Row by row: saved</source>
        <translation>Từng dòng: cứu được</translation>
    </message>
    <message>
        <source>Row by row: to check</source>
        <translation>Từng dòng: phải kiểm tra</translation>
    </message>
    <message>
        <source>Row by row: lost</source>
        <translation>Từng dòng: mất</translation>
    </message>
</context>
<context>
    <name>soctv::RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>Restore backup No. %1, %2?</source>
        <translation>Khôi phục bản sao lưu số %1, lúc %2?</translation>
    </message>
    <message>
        <source>The backup holds the same rows as the roster does now.</source>
        <translation>Bản sao lưu có đúng các dòng như danh sách hiện nay.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in the backup have been erased for good since, and stay erased.</source>
        <translation>
            <numerusform>%n người có trong bản sao lưu đã bị xóa hẳn sau đó, và vẫn bị xóa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The roster as it is now is backed up first: restoring that backup leads back here.</source>
        <translation>Danh sách hiện nay được sao lưu trước; khôi phục bản đó là trở lại như bây giờ.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>hiện nay</translation>
    </message>
    <message>
        <source>in the backup</source>
        <translation>trong bản sao lưu</translation>
    </message>
    <message>
        <source>would go</source>
        <translation>sẽ mất đi</translation>
    </message>
    <message>
        <source>would come back</source>
        <translation>sẽ trở lại</translation>
    </message>
    <message>
        <source>would change</source>
        <translation>sẽ khác đi</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Steps in the history</source>
        <translation>Bước trong nhật ký</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Để nguyên</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Khôi phục</translation>
    </message>
    <message>
        <source>There is no roster at its place any more: the backup takes that place. What lies there is kept aside.</source>
        <translation>Ở chỗ của danh sách không còn danh sách nào dùng được: bản sao lưu sẽ thay vào đó. Tệp đang nằm ở đó (nếu có) được giữ riêng.</translation>
    </message>
</context>
<context>
    <name>soctv::RosterEdits</name>
    <message numerus="yes">
        <source>%n row(s) were moved to the bin.</source>
        <translation>
            <numerusform>Đã chuyển %n dòng vào thùng rác.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::RosterModel</name>
    <message>
        <source>This text is not stored yet.</source>
        <translation>Nội dung này chưa được lưu.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Tên</translation>
    </message>
</context>
<context>
    <name>soctv::RosterPaste</name>
    <message>
        <source>There are no rows on the clipboard. Nothing was pasted.</source>
        <translation>Nội dung sao chép không có dòng nào. Chưa dán gì.</translation>
    </message>
    <message>
        <source>Overwrite %1, add %2</source>
        <translation>Ghi đè %1, thêm %2</translation>
    </message>
    <message numerus="yes">
        <source>Overwrite %n row(s)</source>
        <translation>
            <numerusform>Ghi đè %n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Where are the %n row(s) on the clipboard to go?</source>
        <translation>
            <numerusform>Dán %n dòng vào đâu?</numerusform>
        </translation>
    </message>
    <message>
        <source>“Add” puts them below the list. “Overwrite” writes them over the selected rows and those below. Both can be undone.</source>
        <translation>“Thêm mới” đưa xuống cuối danh sách. “Ghi đè” viết lên các dòng đang chọn và các dòng bên dưới. Cả hai đều hoàn tác được.</translation>
    </message>
    <message numerus="yes">
        <source>Add all %n as new</source>
        <translation>
            <numerusform>Thêm mới cả %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Columns that have no place in the list were left out: %1.</source>
        <translation>Không dán các cột không có chỗ trong danh sách: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were pasted.</source>
        <translation>
            <numerusform>Đã dán %n dòng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows cannot be added to this list, and there are only %n row(s) to write over. Nothing was pasted.</source>
        <translation>
            <numerusform>Danh sách này không thêm dòng được, và chỉ có %n dòng để ghi đè. Chưa dán gì.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::RosterStatus</name>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Đã lưu %1</translation>
    </message>
    <message>
        <source>Saved on %1</source>
        <translation>Đã lưu %1</translation>
    </message>
    <message>
        <source>Backup: none yet</source>
        <translation>Sao lưu: chưa có</translation>
    </message>
    <message>
        <source>Backup: today %1</source>
        <translation>Sao lưu: hôm nay %1</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>Sao lưu: %1</translation>
    </message>
    <message>
        <source>⚠ Backup failed</source>
        <translation>⚠ Chưa sao lưu được</translation>
    </message>
    <message>
        <source>Saved, backup, rows</source>
        <translation>Đã lưu, sao lưu, số dòng</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Đang đọc danh sách…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>Đang chọn %n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ Not stored: %1</source>
        <translation>⚠ Chưa ghi: %1</translation>
    </message>
    <message>
        <source>%1, in another folder</source>
        <translation>%1, ở thư mục tạm</translation>
    </message>
</context>
<context>
    <name>soctv::RosterTable</name>
    <message>
        <source>Type a name, or paste from Excel (Ctrl+V)</source>
        <translation>Gõ họ tên, hoặc dán từ Excel (Ctrl+V)</translation>
    </message>
</context>
<context>
    <name>soctv::RosterView</name>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>There is no cell to check in this list.</source>
        <translation>Không có ô nào cần kiểm tra trong danh sách này.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>Xóa nội dung ô</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>Xóa dòng</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Chọn cột…</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Cột mặc định</translation>
    </message>
    <message>
        <source>Order by name</source>
        <translation>Sắp theo tên</translation>
    </message>
    <message>
        <source>Mark as the unit’s account</source>
        <translation>Đánh dấu là tài khoản của đơn vị</translation>
    </message>
</context>
<context>
    <name>soctv::RowPanel</name>
    <message>
        <source>The current row</source>
        <translation>Dòng đang chọn</translation>
    </message>
    <message>
        <source>Choose a row to see what will happen to it.</source>
        <translation>Chọn một dòng để xem sẽ làm gì với dòng đó.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>dòng %1</translation>
    </message>
    <message>
        <source>sheet “%1”, %2</source>
        <translation>trang tính “%1”, %2</translation>
    </message>
    <message>
        <source>“%1”, %2</source>
        <translation>“%1”, %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(không có họ tên)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>✓ %1: %2 → %3</source>
        <translation>✓ %1: %2 → %3</translation>
    </message>
    <message>
        <source>Keep as typed</source>
        <translation>Để nguyên</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Quyết định lại</translation>
    </message>
    <message>
        <source>Add as a new person</source>
        <translation>Thêm là người mới</translation>
    </message>
    <message>
        <source>Update this person</source>
        <translation>Cập nhật người này</translation>
    </message>
    <message>
        <source>Update “%1”</source>
        <translation>Cập nhật “%1”</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Leave this row out</source>
        <translation>Bỏ qua dòng này</translation>
    </message>
    <message>
        <source>Decided by you.</source>
        <translation>Theo lựa chọn của bạn.</translation>
    </message>
    <message>
        <source>May be “%1” (%2 of 100)</source>
        <translation>Có thể là “%1” (%2/100 điểm)</translation>
    </message>
    <message>
        <source>Is “%1” (%2 of 100)</source>
        <translation>Là “%1” (%2/100 điểm)</translation>
    </message>
    <message>
        <source>in no row</source>
        <translation>không có dòng riêng</translation>
    </message>
    <message>
        <source>It is “%1”</source>
        <translation>Đó là “%1”</translation>
    </message>
    <message>
        <source>Add as a new unit</source>
        <translation>Thêm đơn vị mới</translation>
    </message>
</context>
<context>
    <name>soctv::SearchBox</name>
    <message>
        <source>Search without marks</source>
        <translation>Tìm không dấu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Finds names, units, phones and more; marks need not be typed (Ctrl+F)</source>
        <translation>Tìm họ tên, đơn vị, số điện thoại…; không cần gõ dấu (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>soctv::SheetPreview</name>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
</context>
<context>
    <name>soctv::SheetSettingsPanel</name>
    <message>
        <source>&amp;Group by unit</source>
        <translation>&amp;Gom theo đơn vị</translation>
    </message>
    <message>
        <source>&amp;Totals</source>
        <translation>Dòng &amp;tổng số</translation>
    </message>
    <message>
        <source>P&amp;lace and date</source>
        <translation>Nơi &amp;ký, ngày</translation>
    </message>
    <message>
        <source>Si&amp;gnature</source>
        <translation>Chữ k&amp;ý</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>Đơn &amp;vị:</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Ngày khác</translation>
    </message>
    <message>
        <source>Left blank, to be filled in by hand</source>
        <translation>Để trống, ghi tay</translation>
    </message>
    <message>
        <source>Date on the sheet</source>
        <translation>Ngày ghi trên phiếu</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>Ngà&amp;y:</translation>
    </message>
    <message>
        <source>Pl&amp;ace:</source>
        <translation>N&amp;ơi ký:</translation>
    </message>
    <message>
        <source>Signer’s &amp;title:</source>
        <translation>&amp;Chức danh người ký:</translation>
    </message>
    <message>
        <source>Signer’s &amp;name:</source>
        <translation>&amp;Họ tên người ký:</translation>
    </message>
    <message>
        <source>Given name, family name, middle name</source>
        <translation>Tên, họ, đệm</translation>
    </message>
    <message>
        <source>Given name, middle name, family name</source>
        <translation>Tên, đệm, họ</translation>
    </message>
    <message>
        <source>Position, then name</source>
        <translation>Chức vụ, rồi tên</translation>
    </message>
    <message>
        <source>As entered</source>
        <translation>Thứ tự nhập</translation>
    </message>
    <message>
        <source>&amp;Order:</source>
        <translation>&amp;Xếp theo:</translation>
    </message>
    <message>
        <source>Columns:</source>
        <translation>Cột:</translation>
    </message>
    <message>
        <source>With all units &amp;below it</source>
        <translation>&amp;Cả các đơn vị trực thuộc</translation>
    </message>
    <message>
        <source>Day of the rows</source>
        <translation>Ngày lấy danh sách</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày đầu</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>Attached to another paper</source>
        <translation>Kèm theo văn bản khác</translation>
    </message>
    <message>
        <source>S&amp;heet:</source>
        <translation>&amp;Mẫu:</translation>
    </message>
    <message>
        <source>As of today</source>
        <translation>Như hôm nay</translation>
    </message>
    <message>
        <source>As of another day</source>
        <translation>Như một ngày khác</translation>
    </message>
    <message>
        <source>&amp;Rows:</source>
        <translation>Danh &amp;sách:</translation>
    </message>
    <message>
        <source>Fr&amp;om day:</source>
        <translation>&amp;Từ ngày:</translation>
    </message>
    <message>
        <source>To da&amp;y:</source>
        <translation>Đế&amp;n ngày:</translation>
    </message>
    <message>
        <source>Nu&amp;mber:</source>
        <translation>&amp;Số:</translation>
    </message>
    <message>
        <source>Attac&amp;hed to:</source>
        <translation>&amp;Kèm theo:</translation>
    </message>
    <message>
        <source>R&amp;ecipients:</source>
        <translation>Nơi nhậ&amp;n:</translation>
    </message>
    <message>
        <source>Besides the tables:</source>
        <translation>Ngoài các bảng:</translation>
    </message>
</context>
<context>
    <name>soctv::SplitEditor</name>
    <message>
        <source>The unit that is split &amp;ends</source>
        <translation>Đơn vị bị tách &amp;kết thúc hoạt động</translation>
    </message>
    <message>
        <source>Names of the new units, one a line</source>
        <translation>Tên các đơn vị mới, mỗi dòng một tên</translation>
    </message>
    <message>
        <source>names of the new units, one a line</source>
        <translation>tên các đơn vị mới, mỗi dòng một tên</translation>
    </message>
    <message>
        <source>Posts, and units below</source>
        <translation>Nhiệm vụ và đơn vị trực thuộc</translation>
    </message>
    <message>
        <source>The unit that gets them</source>
        <translation>Đơn vị nhận</translation>
    </message>
    <message>
        <source>The selected lines go &amp;to</source>
        <translation>Các dòng đã chọn giao ch&amp;o</translation>
    </message>
    <message>
        <source>Gi&amp;ve</source>
        <translation>&amp;Giao</translation>
    </message>
</context>
<context>
    <name>soctv::SplitModel</name>
    <message>
        <source>Unit: %1</source>
        <translation>Đơn vị: %1</translation>
    </message>
    <message>
        <source>Post or unit below</source>
        <translation>Nhiệm vụ hoặc đơn vị trực thuộc</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Giao cho</translation>
    </message>
</context>
<context>
    <name>soctv::StartPage</name>
    <message>
        <source>Rosters opened before</source>
        <translation>Danh sách đã mở gần đây</translation>
    </message>
    <message>
        <source>The contact register of a trade-union office, and its sheet Mẫu 01.</source>
        <translation>Sổ liên hệ của cơ quan công đoàn và biểu Mẫu 01.</translation>
    </message>
    <message>
        <source>Create an empty roster</source>
        <translation>Tạo danh sách trống</translation>
    </message>
    <message>
        <source>One file on this computer; type the rows or paste them from Excel.</source>
        <translation>Một tệp trên máy này; gõ từng dòng hoặc dán từ Excel.</translation>
    </message>
    <message>
        <source>Open a roster</source>
        <translation>Mở danh sách đã có</translation>
    </message>
    <message>
        <source>A .soctv file made before.</source>
        <translation>Một tệp .soctv đã tạo trước đây.</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>Xem thử với dữ liệu mẫu</translation>
    </message>
    <message>
        <source>A throw-away file with made-up people; nothing of it is kept.</source>
        <translation>Một tệp tạm với người bịa ra; không giữ lại gì.</translation>
    </message>
    <message>
        <source>%1 — ⚠ not there now</source>
        <translation>%1 — ⚠ hiện không thấy tệp</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>Bỏ %1 khỏi danh sách</translation>
    </message>
    <message>
        <source>Takes it off this list; the file stays.</source>
        <translation>Chỉ bỏ khỏi danh sách này; tệp vẫn còn.</translation>
    </message>
    <message>
        <source>Begin with the Excel file in use…</source>
        <translation>Bắt đầu từ tệp Excel đang dùng…</translation>
    </message>
    <message>
        <source>The list that you have comes in: you see it before anything is written.</source>
        <translation>Nhập danh sách đang có; xem trước rồi mới ghi.</translation>
    </message>
</context>
<context>
    <name>soctv::StateStrip</name>
    <message>
        <source>Open for editing</source>
        <translation>Mở để sửa</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Tiếp quản…</translation>
    </message>
    <message>
        <source>SAMPLE: made-up people to try things with. Closing deletes this file.</source>
        <translation>MẪU: người và số liệu đều bịa ra để dùng thử. Khi đóng, tệp này bị xóa.</translation>
    </message>
    <message>
        <source>Computer %1 has closed the file: it is free now.</source>
        <translation>Máy %1 đã đóng tệp: giờ có thể mở để sửa.</translation>
    </message>
    <message>
        <source>Open for editing in another window. Here it can only be viewed; what is changed there appears by itself.</source>
        <translation>Tệp đang mở để sửa ở cửa sổ khác. Ở đây chỉ xem được; thay đổi bên đó tự hiện ra.</translation>
    </message>
    <message>
        <source>Open for editing in another window of this computer since %1. Here it can only be viewed; what is changed there appears by itself.</source>
        <translation>Tệp đang mở để sửa ở cửa sổ khác trên máy này (từ %1). Ở đây chỉ xem được; thay đổi bên đó tự hiện ra.</translation>
    </message>
    <message>
        <source>Open for editing on computer %1 since %2. Here it can only be viewed; what is changed there appears by itself.</source>
        <translation>Tệp đang mở để sửa trên máy %1 (từ %2). Ở đây chỉ xem được; thay đổi bên đó tự hiện ra.</translation>
    </message>
    <message>
        <source>Open for editing on computer %1 (%2) since %3. Here it can only be viewed; what is changed there appears by itself.</source>
        <translation>Tệp đang mở để sửa trên máy %1 (%2, từ %3). Ở đây chỉ xem được; thay đổi bên đó tự hiện ra.</translation>
    </message>
    <message>
        <source>Computer %1 has the file, but has not been heard of for 3 minutes.</source>
        <translation>Máy %1 đang giữ tệp nhưng đã 3 phút không trả lời.</translation>
    </message>
    <message>
        <source>Opened for viewing only: nothing can be changed in this file.</source>
        <translation>Đang mở để xem: không sửa được gì trong tệp này.</translation>
    </message>
    <message>
        <source>A computer was switched off in the middle of writing. Take over to recover, then open.</source>
        <translation>Một máy đã tắt giữa lúc ghi. Tiếp quản để khôi phục rồi mở.</translation>
    </message>
    <message>
        <source>Computer %1 was switched off in the middle of writing. Take over to recover, then open.</source>
        <translation>Máy %1 đã tắt giữa lúc ghi. Tiếp quản để khôi phục rồi mở.</translation>
    </message>
    <message>
        <source>Until then the newest backup is shown: %1.</source>
        <translation>Trong lúc chờ, đang xem bản sao lưu mới nhất: %1.</translation>
    </message>
    <message numerus="yes">
        <source>It can be taken over in %n minute(s).</source>
        <translation>
            <numerusform>Có thể tiếp quản sau %n phút nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be taken over in less than a minute.</source>
        <translation>Có thể tiếp quản sau chưa đầy một phút.</translation>
    </message>
    <message>
        <source>This is a backup, to be looked at: nothing can be changed in it.</source>
        <translation>Đây là bản sao lưu, chỉ mở để xem: không sửa được gì trong tệp này.</translation>
    </message>
</context>
<context>
    <name>soctv::StatisticsModel</name>
    <message>
        <source>Official pages in use</source>
        <translation>Trang chính thức đang dùng</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Kind of unit</source>
        <translation>Loại đơn vị</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Section 1</source>
        <translation>Mục 1</translation>
    </message>
    <message>
        <source>Section 2</source>
        <translation>Mục 2</translation>
    </message>
    <message>
        <source>Collaborators</source>
        <translation>Cộng tác viên</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Number of units</source>
        <translation>Số đơn vị</translation>
    </message>
</context>
<context>
    <name>soctv::StatisticsPage</name>
    <message>
        <source>&amp;Up one unit</source>
        <translation>&amp;Lên một cấp</translation>
    </message>
    <message>
        <source>&amp;Open the rows</source>
        <translation>&amp;Mở các dòng</translation>
    </message>
    <message>
        <source>&amp;By:</source>
        <translation>Th&amp;eo:</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Kind of unit</source>
        <translation>Loại đơn vị</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Thống kê</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Đang đếm…</translation>
    </message>
    <message numerus="yes">
        <source>The table was copied, for a spreadsheet: %n row(s).</source>
        <translation>
            <numerusform>Đã chép cả bảng (%n dòng) để dán vào bảng tính.</numerusform>
        </translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Tính đến ngày %1</translation>
    </message>
    <message>
        <source>Cop&amp;y the table</source>
        <translation>Chép &amp;bảng</translation>
    </message>
    <message>
        <source>Enter on an underlined number: the rows it counts · on a unit with ▸: the units below it · Backspace: up one unit · Ctrl+C: copy the table. The bars show the current column. Somebody with several posts counts once in People.</source>
        <translation>Enter ở số có gạch chân: mở các dòng đã đếm · ở đơn vị có ▸: xem các đơn vị bên dưới · Backspace: lên một cấp · Ctrl+C: chép bảng. Biểu đồ vẽ cột đang đứng. Một người giữ nhiều nhiệm vụ được tính một lần ở cột Số người.</translation>
    </message>
</context>
<context>
    <name>soctv::StatisticsRows</name>
    <message>
        <source>%1 (not begun yet)</source>
        <translation>%1 (chưa bắt đầu)</translation>
    </message>
    <message>
        <source>%1 (closed)</source>
        <translation>%1 (đã đóng)</translation>
    </message>
    <message>
        <source>%1 itself</source>
        <translation>Riêng %1</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Cấp %1</translation>
    </message>
    <message>
        <source>Unit not known</source>
        <translation>Chưa rõ đơn vị</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Cộng</translation>
    </message>
</context>
<context>
    <name>soctv::StepChangesModel</name>
    <message>
        <source>Person or unit</source>
        <translation>Người, đơn vị</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sau</translation>
    </message>
</context>
<context>
    <name>soctv::TermCommands</name>
    <message>
        <source>Choose a row first.</source>
        <translation>Hãy chọn một dòng trước.</translation>
    </message>
    <message>
        <source>There is nobody in this list.</source>
        <translation>Danh sách này chưa có ai.</translation>
    </message>
    <message numerus="yes">
        <source>The terms of %n row(s) end. Ended rows are in the list “Ended”.</source>
        <translation>
            <numerusform>%n dòng thôi giữ nhiệm vụ. Các dòng đã thôi nằm ở danh sách “Đã thôi”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were moved to another unit.</source>
        <translation>
            <numerusform>Đã chuyển đơn vị %n dòng.</numerusform>
        </translation>
    </message>
    <message>
        <source>The terms were renewed. %1</source>
        <translation>Đã kiện toàn. %1</translation>
    </message>
    <message>
        <source>A successor is appointed for one row. Choose one.</source>
        <translation>Mỗi lần chỉ cử người thay cho một dòng. Hãy chọn một dòng.</translation>
    </message>
    <message>
        <source>The successor was appointed.</source>
        <translation>Đã cử người thay.</translation>
    </message>
</context>
<context>
    <name>soctv::TermDialog</name>
    <message>
        <source>Add an administrator</source>
        <translation>Thêm người quản trị</translation>
    </message>
    <message>
        <source>Edit an administrator</source>
        <translation>Sửa người quản trị</translation>
    </message>
    <message>
        <source>&amp;Administrator</source>
        <translation>&amp;Người quản trị</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>Ngày đầ&amp;u</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>Ngày &amp;cuối</translation>
    </message>
    <message>
        <source>Hand-over &amp;note</source>
        <translation>Ghi chú &amp;bàn giao</translation>
    </message>
    <message>
        <source>No remarks or judgements about people</source>
        <translation>Không ghi nhận xét, đánh giá về cá nhân</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>soctv::TermModel</name>
    <message>
        <source>(erased)</source>
        <translation>(đã xóa vĩnh viễn)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>không rõ</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Người quản trị</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>Hand-over note</source>
        <translation>Ghi chú bàn giao</translation>
    </message>
</context>
<context>
    <name>soctv::TermPane</name>
    <message>
        <source>&amp;Mark as the unit’s account</source>
        <translation>&amp;Đánh dấu là tài khoản của đơn vị</translation>
    </message>
    <message>
        <source>Add an a&amp;dministrator…</source>
        <translation>Thêm n&amp;gười quản trị…</translation>
    </message>
    <message>
        <source>Edit the &amp;line…</source>
        <translation>&amp;Sửa dòng…</translation>
    </message>
    <message>
        <source>&amp;Take off the list</source>
        <translation>&amp;Bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>Administrators over time</source>
        <translation>Người quản trị qua thời gian</translation>
    </message>
    <message>
        <source>Administrators of “%1”</source>
        <translation>Người quản trị “%1”</translation>
    </message>
    <message>
        <source>No official account is chosen.</source>
        <translation>Chưa chọn trang chính thức nào.</translation>
    </message>
</context>
<context>
    <name>soctv::TermsDialog</name>
    <message>
        <source>Untick these ro&amp;ws</source>
        <translation>Bỏ chọn các dò&amp;ng đó</translation>
    </message>
    <message>
        <source>Move to another unit</source>
        <translation>Chuyển đơn vị</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Chuyển</translation>
    </message>
    <message>
        <source>New &amp;unit:</source>
        <translation>Đơn &amp;vị mới:</translation>
    </message>
    <message>
        <source>F&amp;rom:</source>
        <translation>&amp;Từ ngày:</translation>
    </message>
    <message>
        <source>End terms</source>
        <translation>Thôi giữ nhiệm vụ</translation>
    </message>
    <message>
        <source>&amp;End the terms</source>
        <translation>T&amp;hôi giữ nhiệm vụ</translation>
    </message>
    <message>
        <source>&amp;Last day:</source>
        <translation>Ngày &amp;cuối:</translation>
    </message>
    <message>
        <source>Renew terms</source>
        <translation>Kiện toàn</translation>
    </message>
    <message>
        <source>&amp;Renew the terms</source>
        <translation>&amp;Kiện toàn</translation>
    </message>
    <message>
        <source>First day of the new ter&amp;m:</source>
        <translation>Từ n&amp;gày (nhiệm kỳ mới):</translation>
    </message>
    <message>
        <source>&amp;Last day (may stay empty):</source>
        <translation>Đến ngày (có thể để t&amp;rống):</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Add a &amp;person…</source>
        <translation>Thêm n&amp;gười…</translation>
    </message>
    <message>
        <source>Go on: %1 · End: %2 · New: %3</source>
        <translation>Tiếp tục: %1 · Thôi: %2 · Mới: %3</translation>
    </message>
    <message>
        <source>End: %1</source>
        <translation>Thôi: %1</translation>
    </message>
    <message>
        <source>Move: %1</source>
        <translation>Chuyển: %1</translation>
    </message>
</context>
<context>
    <name>soctv::TodayPage</name>
    <message>
        <source>There is nothing to do today. All is in order.</source>
        <translation>Hôm nay không có việc gì tồn đọng. Mọi thứ đều ổn.</translation>
    </message>
    <message>
        <source>The rows are still being looked through…</source>
        <translation>Đang xem lại các dòng…</translation>
    </message>
    <message>
        <source>To do today, %1</source>
        <translation>Việc hôm nay, %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n việc khác</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::TodayTask</name>
    <message>
        <source>There is no backup of this roster yet.</source>
        <translation>Chưa có bản sao lưu nào của tệp này.</translation>
    </message>
    <message numerus="yes">
        <source>The last backup is %n day(s) old.</source>
        <translation>
            <numerusform>Bản sao lưu gần nhất đã cũ %n ngày.</numerusform>
        </translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>Xem danh sách</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen file(s) are not imported yet.</source>
        <translation>
            <numerusform>%n tệp đã chọn mà chưa nhập xong.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on importing</source>
        <translation>Nhập tiếp</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) belong to units that are closed.</source>
        <translation>
            <numerusform>%n nhiệm vụ còn ở đơn vị đã đóng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) ended in the last 90 days, and nobody has taken them up.</source>
        <translation>
            <numerusform>%n nhiệm vụ đã thôi trong 90 ngày qua mà chưa có người thay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) end within 60 days.</source>
        <translation>
            <numerusform>%n nhiệm vụ sắp hết nhiệm kỳ (trong 60 ngày tới).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have cells to check.</source>
        <translation>
            <numerusform>%n dòng có ô cần kiểm tra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check them</source>
        <translation>Xem và sửa</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of people may be the same.</source>
        <translation>
            <numerusform>%n cặp có thể là cùng một người.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>So từng cặp</translation>
    </message>
</context>
<context>
    <name>soctv::TypingKeeper</name>
    <message>
        <source>Put it back</source>
        <translation>Đưa trở lại</translation>
    </message>
    <message>
        <source>The program stopped while a new row was being typed: “%1”. It is kept.</source>
        <translation>Lần trước, chương trình dừng khi đang gõ dòng mới “%1”. Chữ đã gõ vẫn được giữ.</translation>
    </message>
    <message>
        <source>The program stopped while “%1” was being typed for %2: “%3”. It is kept.</source>
        <translation>Lần trước, chương trình dừng khi đang gõ ô “%1” của %2: “%3”. Chữ đã gõ vẫn được giữ.</translation>
    </message>
    <message>
        <source>The program stopped while this was being typed: “%1”. It is kept.</source>
        <translation>Lần trước, chương trình dừng khi đang gõ: “%1”. Chữ đã gõ vẫn được giữ.</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Chép lại</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Bỏ</translation>
    </message>
</context>
<context>
    <name>soctv::UnitBar</name>
    <message>
        <source>Units that are not known</source>
        <translation>Đơn vị chưa rõ</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… và %n mục nữa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ “%1” (%2) is not in the list of units. Is it “%3”?</source>
        <translation>⚠ “%1” (%2) chưa có trong danh sách đơn vị. Có phải là “%3”?</translation>
    </message>
    <message>
        <source>✓ “%1” (%2) is “%3”.</source>
        <translation>✓ “%1” (%2) là “%3”.</translation>
    </message>
    <message>
        <source>“%1” (%2) is a new unit.</source>
        <translation>“%1” (%2) là đơn vị mới.</translation>
    </message>
    <message>
        <source>⚠ The parent unit “%1” (%2) is not in the list of units.</source>
        <translation>⚠ Đơn vị cấp trên “%1” (%2) chưa có trong danh sách đơn vị.</translation>
    </message>
    <message>
        <source>⚠ %1 What becomes of the rows (%2)?</source>
        <translation>⚠ %1 Các dòng này (%2) thì sao?</translation>
    </message>
    <message>
        <source>✓ “%1”: the rows (%2) stay out.</source>
        <translation>✓ “%1”: các dòng (%2) để ngoài.</translation>
    </message>
    <message>
        <source>✓ “%1”: the rows (%2) come in as they were before it closed.</source>
        <translation>✓ “%1”: các dòng (%2) nhập như trước ngày kết thúc hoạt động.</translation>
    </message>
    <message>
        <source>✓ “%1”: the rows (%2) are for “%3”.</source>
        <translation>✓ “%1”: các dòng (%2) nhập cho “%3”.</translation>
    </message>
</context>
<context>
    <name>soctv::UnitDayLine</name>
    <message>
        <source>Units that change their parent stand under the new one &amp;from</source>
        <translation>Đơn vị đổi cấp trên thuộc cấp trên mới &amp;từ ngày</translation>
    </message>
    <message>
        <source>First day under the new parent</source>
        <translation>Ngày đầu thuộc cấp trên mới</translation>
    </message>
</context>
<context>
    <name>soctv::UnitDialog</name>
    <message>
        <source>&amp;It is this unit</source>
        <translation>Đú&amp;ng đơn vị này</translation>
    </message>
    <message>
        <source>Which unit is “%1”?</source>
        <translation>“%1” là đơn vị nào?</translation>
    </message>
    <message>
        <source>&amp;Find a unit</source>
        <translation>Tìm đơn &amp;vị</translation>
    </message>
    <message>
        <source>type a part of its name, marks are not needed</source>
        <translation>gõ vài chữ trong tên, không cần dấu</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>soctv::UnitField</name>
    <message>
        <source>All units</source>
        <translation>Tất cả đơn vị</translation>
    </message>
    <message>
        <source>Type a part of the name, or press Alt+Down for the list</source>
        <translation>Gõ một phần tên, hoặc nhấn Alt+↓ để mở danh sách</translation>
    </message>
</context>
<context>
    <name>soctv::UnitForm</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Mends how it is written. For another name by decision there is “Rename”.</source>
        <translation>Chỉ sửa lỗi viết. Đổi tên theo quyết định thì dùng “Đổi tên…”.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại đơn vị</translation>
    </message>
    <message>
        <source>A unit needs a name.</source>
        <translation>Đơn vị cần có tên.</translation>
    </message>
</context>
<context>
    <name>soctv::UnitHistoryModel</name>
    <message>
        <source>Name: %1</source>
        <translation>Tên: %1</translation>
    </message>
    <message>
        <source>Unit above: %1</source>
        <translation>Cấp trên: %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
</context>
<context>
    <name>soctv::UnitLine</name>
    <message>
        <source>Yes, remember this name</source>
        <translation>Đúng, nhớ tên này</translation>
    </message>
    <message>
        <source>Another unit…</source>
        <translation>Đơn vị khác…</translation>
    </message>
    <message>
        <source>It is a new unit</source>
        <translation>Là đơn vị mới</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Hỏi lại</translation>
    </message>
    <message>
        <source>Import as they were before that day</source>
        <translation>Nhập như trước ngày đó</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>Bỏ các dòng này ra</translation>
    </message>
    <message>
        <source>Take them for “%1”</source>
        <translation>Nhập cho “%1”</translation>
    </message>
</context>
<context>
    <name>soctv::UnitModel</name>
    <message>
        <source>%1 (not begun)</source>
        <translation>%1 (chưa hoạt động)</translation>
    </message>
    <message>
        <source>%1 (closed)</source>
        <translation>%1 (đã đóng)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại đơn vị</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Province or city</source>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Officer in charge</source>
        <translation>Cán bộ phụ trách</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Nhiệm vụ</translation>
    </message>
</context>
<context>
    <name>soctv::UnitOrderDialog</name>
    <message>
        <source>Na&amp;me</source>
        <translation>T&amp;ên</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Loại đơn vị</translation>
    </message>
    <message>
        <source>Co&amp;de</source>
        <translation>&amp;Mã</translation>
    </message>
    <message>
        <source>&amp;New units</source>
        <translation>Đơn vị &amp;mới</translation>
    </message>
    <message>
        <source>there must be none</source>
        <translation>phải xử lý trước</translation>
    </message>
    <message>
        <source>move under another unit</source>
        <translation>chuyển về đơn vị khác</translation>
    </message>
    <message>
        <source>close, too</source>
        <translation>cùng kết thúc</translation>
    </message>
    <message>
        <source>Units below that are &amp;not chosen</source>
        <translation>Đơn vị trực thuộc không được &amp;chọn</translation>
    </message>
    <message>
        <source>Merge &amp;into</source>
        <translation>Sáp nhập &amp;vào</translation>
    </message>
    <message>
        <source>Unit &amp;above</source>
        <translation>Đơn vị &amp;cấp trên</translation>
    </message>
    <message>
        <source>Decision n&amp;umber</source>
        <translation>&amp;Số quyết định</translation>
    </message>
    <message>
        <source>Decision da&amp;te</source>
        <translation>N&amp;gày quyết định</translation>
    </message>
    <message>
        <source>&amp;From the day</source>
        <translation>&amp;Từ ngày</translation>
    </message>
    <message>
        <source>What &amp;will happen</source>
        <translation>Sẽ thay đổ&amp;i</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Sẽ thay đổi</translation>
    </message>
    <message>
        <source>&amp;Leave out the marked ones</source>
        <translation>&amp;Bỏ các dòng có ⚠</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) change.</source>
        <translation>
            <numerusform>%n đơn vị thay đổi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) cannot: see the lines marked ⚠.</source>
        <translation>
            <numerusform>%n đơn vị không làm được: xem các dòng có ⚠.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no day. Write it like 01/07/2025.</source>
        <translation>Đây không phải là ngày. Hãy viết như 01/07/2025.</translation>
    </message>
    <message>
        <source>Choose the other unit first.</source>
        <translation>Hãy chọn đơn vị trước.</translation>
    </message>
    <message>
        <source>No open unit is called so. Choose one from the list (Alt+↓).</source>
        <translation>Không có đơn vị đang hoạt động nào mang tên này. Hãy chọn trong danh sách (Alt+↓).</translation>
    </message>
</context>
<context>
    <name>soctv::UnitOrderModel</name>
    <message>
        <source>begins</source>
        <translation>bắt đầu hoạt động</translation>
    </message>
    <message>
        <source>gets another name</source>
        <translation>đổi tên</translation>
    </message>
    <message>
        <source>is merged</source>
        <translation>sáp nhập</translation>
    </message>
    <message>
        <source>is split</source>
        <translation>tách</translation>
    </message>
    <message>
        <source>moves</source>
        <translation>chuyển cấp trên</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>kết thúc hoạt động</translation>
    </message>
    <message>
        <source>is deleted</source>
        <translation>xóa</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>soctv::UnitPane</name>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>What it was, and what happened to it</source>
        <translation>Quá trình của đơn vị</translation>
    </message>
    <message>
        <source>Other names it is found by</source>
        <translation>Tên gọi khác</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Tên gọi khác</translation>
    </message>
    <message>
        <source>One more name</source>
        <translation>Thêm tên gọi khác</translation>
    </message>
    <message>
        <source>one more name</source>
        <translation>thêm tên gọi khác</translation>
    </message>
    <message>
        <source>Choose a unit.</source>
        <translation>Hãy chọn đơn vị.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) of its own</source>
        <translation>
            <numerusform>%n người của đơn vị</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n nhiệm vụ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) with all units below</source>
        <translation>
            <numerusform>%n nhiệm vụ kể cả các đơn vị trực thuộc</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::UnitPicker</name>
    <message>
        <source>(at the top)</source>
        <translation>(cấp cao nhất)</translation>
    </message>
    <message>
        <source>type a part of its name, marks are not needed</source>
        <translation>gõ một phần tên, không cần dấu</translation>
    </message>
</context>
<context>
    <name>soctv::UnitTreeView</name>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>soctv::UnitsView</name>
    <message>
        <source>Show cl&amp;osed units</source>
        <translation>&amp;Hiện đơn vị đã đóng</translation>
    </message>
    <message>
        <source>&amp;Kinds of units…</source>
        <translation>&amp;Loại đơn vị…</translation>
    </message>
    <message>
        <source>&amp;Find a unit</source>
        <translation>Tìm đơ&amp;n vị</translation>
    </message>
    <message>
        <source>a part of its name, a former name or its code</source>
        <translation>một phần tên, tên cũ hoặc mã</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n đơn vị</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) match “%1”</source>
        <translation>
            <numerusform>%n đơn vị khớp “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed unit(s) would match, too</source>
        <translation>
            <numerusform>%n đơn vị đã đóng cũng khớp</numerusform>
        </translation>
    </message>
    <message>
        <source>No unit is called so. Show closed units, or delete what is typed above.</source>
        <translation>Không có đơn vị nào mang tên này. Hãy hiện cả đơn vị đã đóng, hoặc xóa chữ đã gõ ở trên.</translation>
    </message>
    <message>
        <source>Reading the units…</source>
        <translation>Đang đọc danh sách đơn vị…</translation>
    </message>
    <message>
        <source>There are no units on this day.</source>
        <translation>Ngày này chưa có đơn vị nào.</translation>
    </message>
</context>
<context>
    <name>soctv::WorkBar</name>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>soctv::Workspace</name>
    <message numerus="yes">
        <source>%n file(s) wait to be imported, with all that you have decided. Ctrl+I goes back to them.</source>
        <translation>
            <numerusform>%n tệp chưa nhập, những gì bạn đã chọn vẫn còn. Bấm Ctrl+I để xem tiếp.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back to them</source>
        <translation>Xem tiếp</translation>
    </message>
    <message>
        <source>Drop them</source>
        <translation>Bỏ các tệp này</translation>
    </message>
</context>
<context>
    <name>soctv::WriteTroubles</name>
    <message>
        <source>Kept, but not stored yet: %1</source>
        <translation>Được giữ lại nhưng chưa ghi: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Save in another place…</source>
        <translation>Chép ra nơi khác…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Khôi phục…</translation>
    </message>
    <message>
        <source>Stored. Nothing is lost.</source>
        <translation>Đã ghi. Không mất gì.</translation>
    </message>
    <message>
        <source>%1 - copy</source>
        <translation>%1 - bản chép</translation>
    </message>
    <message>
        <source>Save the roster in another place</source>
        <translation>Chép danh sách ra nơi khác</translation>
    </message>
    <message>
        <source>Sổ CTV rosters (*.soctv)</source>
        <translation>Tệp Sổ CTV (*.soctv)</translation>
    </message>
    <message>
        <source>Stopped. The change is kept, but not stored yet.</source>
        <translation>Đã dừng. Thay đổi được giữ lại nhưng chưa ghi.</translation>
    </message>
</context>
<context>
    <name>soctv::ZoomBox</name>
    <message>
        <source>Size of the pages on the screen</source>
        <translation>Cỡ trang trên màn hình</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Vừa chiều rộng</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Cả trang</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
</TS>
