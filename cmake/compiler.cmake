add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Werror)
# GCC 12 warns of std::variant and std::optional that are not uninitialized (GCC bug 80635);
# the sanitizers and valgrind look for real ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-Wno-maybe-uninitialized)
endif()
add_compile_definitions(QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)
include_directories(${PROJECT_SOURCE_DIR})

# Files of strangers are read: what makes a fault in our code harder to use. Not with the sanitizers,
# since FORTIFY hides what they should see. Windows programs have ASLR and DEP from their linker.
if(CMAKE_BUILD_TYPE MATCHES "^Rel" AND NOT SOCTV_SANITIZE AND NOT SOCTV_FUZZ AND NOT WIN32)
  include(CheckCXXCompilerFlag)
  check_cxx_compiler_flag(-fcf-protection=full SOCTV_HAS_CET)
  add_compile_options(-fstack-protector-strong -fstack-clash-protection
      -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 $<$<BOOL:${SOCTV_HAS_CET}>:-fcf-protection=full>)
  add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack)
endif()
include(CheckPIESupported)
check_pie_supported() # links programs, too, so that their code lies elsewhere at each start

if(SOCTV_SANITIZE) # no FORTIFY here: it hides what the sanitizers should see
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined
      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(SOCTV_FUZZ) # clang; Qt itself is Debian's and stays as it is
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined
      -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(MINGW)
  get_target_property(SOCTV_QT_TYPE Qt6::Core TYPE)
  if(SOCTV_QT_TYPE STREQUAL "STATIC_LIBRARY")
    add_link_options(-static)
  endif()
endif()
