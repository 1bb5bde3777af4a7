# Every library the program uses, found once. All of them are Debian packages (packaging/setup) or
# come with the Windows kit (packaging/windows/build).
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets PrintSupport)
find_package(Qt6LinguistTools 6.4 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(SQLite3 REQUIRED)

find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
find_path(XLSXWRITER_INCLUDE_DIR xlsxwriter.h REQUIRED)
add_library(xlsxwriter INTERFACE)
target_include_directories(xlsxwriter SYSTEM INTERFACE ${XLSXWRITER_INCLUDE_DIR})
target_link_libraries(xlsxwriter INTERFACE ${XLSXWRITER_LIBRARY})

find_path(SODIUM_INCLUDE_DIR sodium.h REQUIRED)
find_library(SODIUM_LIBRARY sodium)
add_library(sodium INTERFACE)
target_include_directories(sodium SYSTEM INTERFACE ${SODIUM_INCLUDE_DIR})
if(SODIUM_LIBRARY)
  target_link_libraries(sodium INTERFACE ${SODIUM_LIBRARY})
elseif(NOT WIN32) # the Windows kit has only the headers so far: objects compile, nothing links
  message(FATAL_ERROR "libsodium was not found: run packaging/setup")
endif()

# Reads zip files; libxlsxwriter writes them with it.
find_path(MINIZIP_INCLUDE_DIR minizip/unzip.h REQUIRED)
find_library(MINIZIP_LIBRARY minizip)
add_library(minizip INTERFACE)
target_include_directories(minizip SYSTEM INTERFACE ${MINIZIP_INCLUDE_DIR})
target_link_libraries(minizip INTERFACE ZLIB::ZLIB)
if(MINIZIP_LIBRARY)
  target_link_libraries(minizip INTERFACE ${MINIZIP_LIBRARY})
elseif(NOT WIN32) # as with libsodium
  message(FATAL_ERROR "minizip was not found: run packaging/setup")
endif()
