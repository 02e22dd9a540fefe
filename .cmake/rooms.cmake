# SPDX-FileCopyrightText: 2026 The Centrala authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How every target of the tree is compiled, and the three kinds of target there are: a room, a program, a test.

add_library(centrala_options INTERFACE)
target_include_directories(centrala_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(centrala_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400 CENTRALA_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(centrala_options INTERFACE /W4 /WX /permissive- /utf-8)
else()
    target_compile_options(centrala_options INTERFACE
        -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wunused)
endif()
if(CENTRALA_SANITIZE)
    target_compile_options(centrala_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                      -fno-omit-frame-pointer)
    target_link_options(centrala_options INTERFACE -fsanitize=address,undefined)
endif()
if(CENTRALA_FUZZ)
    target_compile_options(centrala_options INTERFACE -fsanitize=fuzzer-no-link,address -fno-omit-frame-pointer)
    target_link_options(centrala_options INTERFACE -fsanitize=address)
endif()

find_program(CENTRALA_MOLD mold)
if(CENTRALA_MOLD AND NOT APPLE AND NOT WIN32)
    target_link_options(centrala_options INTERFACE -fuse-ld=mold)
endif()

# A room: one static library that links only the rooms it may use. SOURCES are all .cpp and .h of its folder.
function(centrala_room name)
    cmake_parse_arguments(ARG "" "" "USES;LIBRARIES" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    list(TRANSFORM ARG_USES PREPEND centrala_)
    if(NOT sources MATCHES "\\.cpp")
        add_library(centrala_${name} INTERFACE)
        target_link_libraries(centrala_${name} INTERFACE centrala_options ${ARG_LIBRARIES} ${ARG_USES})
        return()
    endif()
    add_library(centrala_${name} STATIC ${sources})
    target_link_libraries(centrala_${name} PUBLIC centrala_options ${ARG_LIBRARIES} ${ARG_USES})
endfunction()

# A program in bin/; SOURCES are all .cpp and .h of its folder.
function(centrala_program name)
    cmake_parse_arguments(ARG "" "" "USES;LIBRARIES" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    add_executable(${name} ${sources})
    target_link_libraries(${name} PRIVATE centrala_options ${ARG_LIBRARIES})
    foreach(used IN LISTS ARG_USES)
        target_link_libraries(${name} PRIVATE centrala_${used})
    endforeach()
endfunction()

# A connector: the program libexec/centrala/centrala-connector-NAME with its connector.json, icon and (where an address tells
# its settings) discovery.json in NAME/ beside it, and
# a static library centrala_connector_NAME of everything but main.cpp, so that its tests can reach its parts.
function(centrala_connector name)
    cmake_parse_arguments(ARG "" "" "LIBRARIES" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/main.cpp)
    add_library(centrala_connector_${name} STATIC ${sources})
    target_link_libraries(centrala_connector_${name} PUBLIC centrala_options centrala_contract ${ARG_LIBRARIES})
    add_executable(centrala-connector-${name} main.cpp)
    target_link_libraries(centrala-connector-${name} PRIVATE centrala_connector_${name})
    set_target_properties(centrala-connector-${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CENTRALA_LIBEXEC_DIRECTORY})
    file(GLOB data CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/connector.json
         ${CMAKE_CURRENT_SOURCE_DIR}/discovery.json ${CMAKE_CURRENT_SOURCE_DIR}/*.svg)
    foreach(file IN LISTS data)
        get_filename_component(base ${file} NAME)
        configure_file(${file} ${CENTRALA_LIBEXEC_DIRECTORY}/${name}/${base} COPYONLY)
    endforeach()
endfunction()

# A test program that CTest runs off-screen, with a network that is only loopback.
function(centrala_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;USES;LIBRARIES" ${ARGN})
    if(NOT ARG_SOURCES)
        set(ARG_SOURCES ${name}.cpp)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE centrala_options Qt6::Test ${ARG_LIBRARIES})
    foreach(used IN LISTS ARG_USES)
        target_link_libraries(${name} PRIVATE centrala_${used})
    endforeach()
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_compile_definitions(${name} PRIVATE CENTRALA_SOURCE_DIRECTORY="${CMAKE_SOURCE_DIR}"
                                               CENTRALA_BINARY_DIRECTORY="${CMAKE_BINARY_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QTEST_FUNCTION_TIMEOUT=300000;CENTRALA_CONNECTORS=${CENTRALA_LIBEXEC_DIRECTORY}")
endfunction()
