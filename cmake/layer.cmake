# soctv_layer(NAME SOURCES ... LINKS ...): one layer of the program as a static library.
# The LINKS lists are the rule "downward only": what is not listed cannot be linked.
function(soctv_layer name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_library(soctv_${name} STATIC ${ARG_SOURCES})
  target_link_libraries(soctv_${name} PUBLIC ${ARG_LINKS})
endfunction()

# What packaging/test --sanitize builds: the tests of everything below the window.
add_custom_target(core_tests)

# soctv_test(NAME LAYER...): one Qt Test program tests/<folder>/tst_NAME.cpp, run offscreen.
# Its label is its folder. A test that skips itself fails: what was not tried did not pass.
function(soctv_test name)
  add_executable(tst_${name} tst_${name}.cpp)
  target_link_libraries(tst_${name} PRIVATE ${ARGN} Qt6::Test)
  # What is tested is optimised; the tests themselves are half of the time that a build takes.
  target_compile_options(tst_${name} PRIVATE $<$<CONFIG:Release>:-O1>)
  target_compile_definitions(tst_${name} PRIVATE
      SOCTV_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
      SOCTV_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME folder)
  if(NOT folder MATCHES "^(ui|app)$")
    add_dependencies(core_tests tst_${name})
  endif()
  add_test(NAME ${name} COMMAND tst_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 LABELS ${folder}
      FAIL_REGULAR_EXPRESSION "(^|\n)SKIP "
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()

# soctv_windows_resources(TARGET): gives a Windows program its manifest (UTF-8 code page, long paths)
# and version; does nothing elsewhere.
function(soctv_windows_resources target)
  if(NOT WIN32)
    return()
  endif()
  set(SOCTV_MANIFEST ${PROJECT_BINARY_DIR}/app.manifest)
  configure_file(${PROJECT_SOURCE_DIR}/packaging/windows/app.manifest.in ${SOCTV_MANIFEST} @ONLY)
  configure_file(${PROJECT_SOURCE_DIR}/packaging/windows/app.rc.in ${PROJECT_BINARY_DIR}/app.rc @ONLY)
  target_sources(${target} PRIVATE ${PROJECT_BINARY_DIR}/app.rc)
endfunction()
