@echo off
rem Starts the built program: with a command (see logitlab --help) on the command line, else the window.
rem LOGITLAB_JAVA may name the JDK to use; any JDK 25 or newer is found by itself.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME25="
set MODULES=
rem Unpacked from its zip, the program lies beside this script, with a Java of its own in which JavaFX is linked.
if exist "%~dp0runtime\bin\java.exe" (
  set "HOME25=%~dp0runtime"
  set "TARGET=%~dp0lib"
  goto found
)
for %%I in ("%~dp0..\..") do set "ROOT=%%~fI"
set "TARGET=%ROOT%\target"
set MODULES="--module-path=%TARGET%\fx"
if not exist "%TARGET%\logitlab.jar" goto unbuilt
if not exist "%TARGET%\libs" goto unbuilt
if not exist "%TARGET%\fx" goto unbuilt

if defined LOGITLAB_JAVA call :try "%LOGITLAB_JAVA%"
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*") do call :try "%%~D"
if not defined HOME25 (
  echo logitlab: no JDK 25 or newer is found: install one, for example Eclipse Temurin 25, or name its folder in LOGITLAB_JAVA>&2
  exit /b 2
)

:found
rem Caches of classes that the build has made; Java takes them if it is the JDK and these are the jars they were made of.
set "QUICK="
if exist "%TARGET%\aot\command.aot" set QUICK="-XX:AOTCache=%TARGET%\aot\command.aot" -Xlog:disable "-Xlog:all=error,aot*=off,cds*=off:stderr"
if not "%~1"=="check" if not "%~1"=="film" if not "%~1"=="render" set QUICK=%QUICK% -XX:TieredStopAtLevel=1
if "%~1"=="film" set QUICK=%QUICK% -Xmx1g
if "%~1"=="" goto window
if "%~1"=="--stage" goto window
if exist "%~1" goto window
"%HOME25%\bin\java.exe" %QUICK% -XX:+UseSerialGC -Djava.awt.headless=true "-Dlogitlab.formulas=%TARGET%\aot\command.formulas" -classpath "%TARGET%\logitlab.jar" logitlab.Main %*
exit /b %ERRORLEVEL%

:window
set "QUICK="
if exist "%TARGET%\aot\window.aot" set QUICK="-XX:AOTCache=%TARGET%\aot\window.aot" -Xlog:disable "-Xlog:all=error,aot*=off,cds*=off:stderr"
"%HOME25%\bin\java.exe" %QUICK% %MODULES% "@%~dp0java.args" "-Dlogitlab.formulas=%TARGET%\aot\window.formulas" "-Dlogitlab.tour=%TARGET%\tour" -classpath "%TARGET%\logitlab.jar" logitlab.Main %*
exit /b %ERRORLEVEL%

:unbuilt
echo logitlab: not built yet: run mvn package in %ROOT% first>&2
exit /b 2

rem Takes the JDK in folder %1 if none is taken yet and its release file says 25 or more.
:try
if defined HOME25 exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do for /f "tokens=1 delims=.-+" %%M in ("%%~V") do if %%M GEQ 25 set "HOME25=%~1"
exit /b 0
