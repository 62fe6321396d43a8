@echo off
rem Starts Understudy with a Java 25 or newer that it finds by itself.
rem Set UNDERSTUDY_JAVA_HOME to choose one, UNDERSTUDY_OPTS for options of the Java machine.
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "APP=%%~fI"
set "FOUND="
set "JAR="
for %%J in ("%APP%\lib\understudy-*.jar") do set "JAR=%%~fJ"
if not defined JAR (
    echo understudy: "%APP%\lib" holds no understudy-*.jar. Build it with: mvn -DskipTests package 1>&2
    exit /b 69
)

if defined UNDERSTUDY_JAVA_HOME (
    call :try "%UNDERSTUDY_JAVA_HOME%"
    if not defined FOUND goto :badchoice
    goto :start
)
if defined JAVA_HOME call :try "%JAVA_HOME%"
if defined FOUND goto :start
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :tryexe "%%~$PATH:J"
if defined FOUND goto :start
for %%R in (
    "%ProgramFiles%\Eclipse Adoptium"
    "%ProgramFiles%\Java"
    "%ProgramFiles%\Microsoft"
    "%ProgramFiles%\Zulu"
    "%ProgramFiles%\Amazon Corretto"
    "%ProgramFiles%\BellSoft"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
    "%USERPROFILE%\.jdks"
    "%USERPROFILE%\.sdkman\candidates\java"
    "%USERPROFILE%\scoop\apps"
) do (
    if not defined FOUND if exist "%%~R" for /d %%D in ("%%~R\*") do if not defined FOUND call :try "%%~D"
)
if defined FOUND goto :start

echo understudy: no Java 25 or newer was found; install one, such as Eclipse Temurin 25 from https://adoptium.net, or name its folder in UNDERSTUDY_JAVA_HOME. 1>&2
exit /b 69

:badchoice
echo understudy: UNDERSTUDY_JAVA_HOME names "%UNDERSTUDY_JAVA_HOME%", which is no Java 25 or newer. Name the folder of a JDK 25 or newer, or unset it. 1>&2
exit /b 69

:start
"%FOUND%\bin\java.exe" --enable-native-access=ALL-UNNAMED "-Dunderstudy.home=%APP%" %UNDERSTUDY_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem Sets FOUND to the folder %1 if it is a Java 25 or newer, by its release file, else by `java -version`.
:try
if not exist "%~1\bin\java.exe" exit /b 0
set "MAJOR="
if exist "%~1\release" (
    for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
        for /f "delims=." %%M in ("%%~V") do set "MAJOR=%%~M"
    )
)
if not defined MAJOR (
    for /f "usebackq tokens=3" %%V in (`""%~1\bin\java.exe" -version 2^>^&1" ^| findstr /c:" version "`) do (
        for /f "delims=." %%M in ("%%~V") do set "MAJOR=%%~M"
    )
)
if not defined MAJOR exit /b 0
for /f "delims=-+ " %%M in ("%MAJOR%") do set "MAJOR=%%M"
if %MAJOR% GEQ 25 set "FOUND=%~1"
exit /b 0

:tryexe
for %%B in ("%~dp1..") do call :try "%%~fB"
exit /b 0
